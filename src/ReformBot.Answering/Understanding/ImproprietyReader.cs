using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Recognises what is not a question for this bot, by the wordings of <c>improper.tsv</c>.</summary>
internal static class ImproprietyReader
{
    /// <summary>Characters; the longest real question of the test sets has 160. Longer messages are pasted documents.</summary>
    public const int LongestQuestion = 1000;

    private static readonly ImmutableArray<(string Wording, Impropriety Kind)> Rules = Load();

    public static Impropriety Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Impropriety.Empty;
        if (text.Length > LongestQuestion)
            return Impropriety.TooLong;
        var folded = CharacterFolder.Fold(text);
        var kind = Rules.FirstOrDefault(rule => folded.Contains(rule.Wording, StringComparison.Ordinal)).Kind;
        return kind == Impropriety.None && Clauses(folded).Any(Orders.In) ? Impropriety.Injection : kind;
    }

    /// <summary>
    /// A planted order or a false premise does not make the question behind it improper: it is answered from the documents. The rest is
    /// declined whatever the documents hold.
    /// </summary>
    public static bool MayStillBeAnswered(Impropriety kind) => kind is Impropriety.None or Impropriety.Injection;

    /// <summary>
    /// The message without the clauses that give orders, or whole when order and question are one clause; empty when what is left asks nothing: words of an order
    /// that no table knows are still no question.
    /// </summary>
    public static string WithoutOrders(string text)
    {
        var asked = string.Concat(Clauses(text).Where(clause => Read(clause) is not (Impropriety.Injection or Impropriety.Empty)));
        return Asks(asked) ? asked : asked.Length == 0 && WantedReader.Read(CharacterFolder.Fold(text)).Count > 0 ? text : "";
    }

    /// <summary>A question, or a claim about a place or with a figure (高邮津贴是每月8000元), whose truth can be told.</summary>
    private static bool Asks(string text)
    {
        var folded = CharacterFolder.Fold(text);
        return RegionCatalog.Default.FindAll(folded).Any(mention => mention.Span.Length > 1) || QuantityReader.Read(folded).Any(quantity => quantity.Class is not (UnitClass.None or UnitClass.Rank or UnitClass.Date)) || folded.Contains('?') || folded.Contains('吗') || folded.Contains('呢') || WantedReader.Read(folded).Count > 0;
    }

    private static IEnumerable<string> Clauses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny("，。！？；：,!?;:\n");
            var length = end < 0 ? text.Length - start : end + 1;
            yield return text.Substring(start, length);
            start += length;
        }
    }

    private static ImmutableArray<(string Wording, Impropriety Kind)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.improper.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (CharacterFolder.Fold(row[0]), Enum.Parse<Impropriety>(row[1])))];
    }
}
