using System.Reflection;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Words that show what a clause does in its sentence, from <c>clauses.tsv</c>.</summary>
internal static class ClauseWords
{
    private static readonly ILookup<string, (string Word, string Where)> Rows = Load();

    /// <summary>记者获悉, 负责人介绍: who says it.</summary>
    public static bool Reports(string folded) => Has("Reporting", folded);

    /// <summary>为进一步…, 根据…要求: purpose or ground.</summary>
    public static bool IsPreamble(string folded) => Has("Preamble", folded);

    /// <summary>确保…, 以有效…: what it is to bring about.</summary>
    public static bool IsResult(string folded) => Has("Result", folded);

    /// <summary>A bound, rate or condition of a figure (最高, 每, 不超过).</summary>
    public static bool Limits(string folded) => Has("Limit", folded);

    public static bool IsConditional(string folded) => folded.EndsWith('的') || Has("Condition", folded);

    /// <summary>其中, 且, 均: hangs on what stands before it.</summary>
    public static bool Joins(string folded) => Has("Joining", folded);

    /// <summary>True for a question that asks for purpose, ground or effect.</summary>
    public static bool AsksReason(string question) => Has("Reason", question);

    private static bool Has(string role, string folded) => Rows[role].Any(row => row.Where switch
    {
        "Start" => folded.StartsWith(row.Word, StringComparison.Ordinal),
        "End" => folded.EndsWith(row.Word, StringComparison.Ordinal),
        _ => folded.Contains(row.Word, StringComparison.Ordinal),
    });

    private static ILookup<string, (string Word, string Where)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Composition.clauses.tsv")!;
        return TsvFile.Read(stream).ToList().ToLookup(row => row[2], row => (CharacterFolder.Fold(row[0]), row[1]), StringComparer.Ordinal);
    }
}
