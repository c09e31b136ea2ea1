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

    private static readonly char[] Seams = [',', '.', ';', '?', '!'];

    /// <param name="text">Folded, in standard words.</param>
    public static IReadOnlyList<DocumentAspect> In(string text) => [.. Asked(text).Select(rule => rule.Aspect).Distinct()];

    /// <summary>The words by which <see cref="In"/> knew it: they say nothing of which document is meant.</summary>
    public static IReadOnlyList<string> WordsIn(string text) => [.. Asked(text).SelectMany(rule => rule.Words)];

    private static IEnumerable<(DocumentAspect Aspect, string[] Words)> Asked(string text)
    {
        var asked = Counted().Replace(text, "哪几");
        var found = asked.Split(Seams).SelectMany(piece => OfPiece(asked, piece)).ToList();
        return found.Exists(rule => rule.Aspect == DocumentAspect.Issuer) || Maker().Match(asked) is not { Success: true } maker
            ? found
            : found.Prepend((DocumentAspect.Issuer, [maker.Value]));
    }

    /// <summary>哪天通过 of a change is the change's day, not the document's.</summary>
    private static IEnumerable<(DocumentAspect Aspect, string[] Words)> OfPiece(string asked, string piece)
    {
        var found = Rules.Where(rule => Holds(piece, rule.Wording) && (rule.With.Length == 0 || Array.Exists(rule.With, word => Holds(asked, word)))).ToList();
        var isChange = found.Exists(rule => rule.Aspect == DocumentAspect.Amended);
        return found.Where(rule => !(isChange && rule.Aspect is DocumentAspect.Passed or DocumentAspect.Published))
            .Select(rule => (rule.Aspect, (string[])[rule.Wording, .. rule.With.Where(word => Holds(asked, word))]));
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
