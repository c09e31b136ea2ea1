using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>What a question asks of a document as a whole, by the wordings of <c>aspects.tsv</c>.</summary>
internal static partial class DocumentAspects
{
    private static readonly ImmutableArray<(string Wording, DocumentAspect Aspect, string[] With)> Rules = Load();

    /// <param name="text">Folded, in standard words.</param>
    public static IReadOnlyList<DocumentAspect> In(string text)
    {
        var asked = Counted().Replace(text, "哪几");
        var aspects = Rules.Where(rule => Holds(asked, rule.Wording) && (rule.With.Length == 0 || Array.Exists(rule.With, word => Holds(asked, word)))).Select(rule => rule.Aspect).Distinct().ToList();
        if (!aspects.Contains(DocumentAspect.Issuer) && Maker().IsMatch(asked))
            aspects.Insert(0, DocumentAspect.Issuer);
        // 哪天通过 of a change is the change's day, not the document's.
        if (aspects.Contains(DocumentAspect.Amended) || aspects.Contains(DocumentAspect.Passed))
            aspects.Remove(DocumentAspect.Published);
        return aspects;
    }

    private static bool Holds(string text, string word) => text.Contains(word, StringComparison.Ordinal);

    /// <summary>哪三家 asks as 哪几家 does.</summary>
    [GeneratedRegex("哪[两二三四五六七八九]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Counted();

    /// <summary>哪两家局联着印发, 谁家发的: who, with the kind of body, before a word for making a document.</summary>
    [GeneratedRegex("(?:谁|哪(?![天年月时里些份])[^,.;?!天年月时里]{0,6})家?(?:一起|一块|联合|联手|联名|联着|共同)?(?:印发|发布|下发|制定|出台|颁布|签发|发的|发出|印的)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Maker();

    private static ImmutableArray<(string Wording, DocumentAspect Aspect, string[] With)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Composition.aspects.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (CharacterFolder.Fold(row[0]), Enum.Parse<DocumentAspect>(row[1]), row[2].Split("; ", StringSplitOptions.RemoveEmptyEntries)))];
    }
}
