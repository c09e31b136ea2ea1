using System.Globalization;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary>Where in a document a person points.</summary>
internal static class LocatorReader
{
    /// <summary>Spans of the decoded original, in order, without overlap; empty when nothing is called so.</summary>
    public static List<TextSpan> Find(StoredDocument document, string locator)
    {
        if (Offsets(locator, document.Original.Length) is { } span)
            return [span];
        var wanted = Fold(locator);
        foreach (var rule in Rules(wanted))
        {
            var found = document.Passages.Where(rule).Select(passage => passage.Span).Where(passage => !passage.IsEmpty).OrderBy(passage => passage.Start);
            var merged = Merge(found, document.Original);
            if (merged.Count > 0)
                return merged;
        }

        return [];
    }

    /// <summary>第十二条 means the article with all its 款 and 项: the exact locator first, then what begins with it, then what ends with it.</summary>
    private static IEnumerable<Func<Passage, bool>> Rules(string wanted)
    {
        yield return passage => passage.Id == wanted;
        yield return passage => wanted.Length > 0 && BelongsTo(Fold(passage.Locator), wanted);
        yield return passage => wanted.Length > 0 && Fold(passage.Locator).EndsWith(wanted, StringComparison.Ordinal);
    }

    /// <summary>一 is not the beginning of 一是: what follows the number must be another step.</summary>
    private static bool BelongsTo(string locator, string wanted) => locator == wanted
        || locator.StartsWith(wanted, StringComparison.Ordinal) && (locator[wanted.Length] is '第' or '(' or ',' or '.' || wanted[^1] is ',' or ')' or '条' or '章' or '节' or '款');

    private static TextSpan? Offsets(string locator, int length)
    {
        var dash = locator.IndexOf('-', StringComparison.Ordinal);
        return dash > 0
            && int.TryParse(locator.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(locator.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= length ? TextSpan.FromBounds(start, end) : null;
    }

    private static string Fold(string text) => CharacterFolder.Fold(text).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Neighbours with only blanks between them become one.</summary>
    private static List<TextSpan> Merge(IEnumerable<TextSpan> spans, string original)
    {
        var merged = new List<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && (span.Start <= merged[^1].End || string.IsNullOrWhiteSpace(original[merged[^1].End..span.Start])))
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else
                merged.Add(span);
        }

        return merged;
    }
}
