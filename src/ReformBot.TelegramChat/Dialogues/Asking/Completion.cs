using ReformBot.Corpus.Scopes;

namespace ReformBot.TelegramChat.Dialogues.Asking;

/// <summary>A question with the choice that a question back offered.</summary>
internal static class Completion
{
    /// <summary>朝阳的补贴有多少 and 辽宁省朝阳市 → 辽宁省朝阳市的补贴有多少; a choice that stands for nothing in the question goes before it.</summary>
    public static string Of(string question, string choice)
    {
        foreach (var mention in RegionCatalog.Default.FindAll(question))
        {
            if (mention.Candidates.Length > 1 && mention.Candidates.Any(region => region.Path.Replace("/", "", StringComparison.Ordinal) == choice))
                return question[..mention.Span.Start] + choice + question[mention.Span.End..];
        }

        var isPlace = RegionCatalog.Default.FindAll(choice) is [var first, ..] && first.Span.Length == choice.Length;
        return isPlace || choice.StartsWith('《') ? choice + question : $"{choice}：{question}";
    }
}
