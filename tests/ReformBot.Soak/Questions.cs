using System.Text.Json;

namespace ReformBot.Soak;

/// <summary>What is asked.</summary>
internal static class Questions
{
    private static readonly string[] OfTheDemonstration =
    [
        "高邮以工代训发了多少补贴？", "开办技能夜校有什么成效？", "哪些地方建立了产改联席会议？", "高邮怎么推进产改？", "技能人才补贴标准是多少？", "南通培训了多少职工？",
        "连云港有什么做法？", "靖江产改的经验是什么？",
    ];

    public static IReadOnlyList<string> Read(string? file) => file is null
        ? OfTheDemonstration
        : [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Question).Distinct().Take(SoakOptions.DistinctQuestions)];

    private static string Question(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return (root.TryGetProperty("question", out var question) ? question : root.GetProperty("text")).GetString()!;
    }
}
