using System.Globalization;
using System.Text;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>Page numbers and what repeats at the edges of pages: no part of the text, and in the way of sentences that cross a page.</summary>
internal static class PdfFurniture
{
    /// <summary>Running heads have one or two lines.</summary>
    private const int Edge = 2;

    /// <summary>Two equal lines can be chance (two annexes that begin alike); three on three pages are not.</summary>
    private const int LeastPages = 3;

    /// <summary>A running head is on every page, or on every other one.</summary>
    private const double LeastShare = 0.45;

    public static void Remove(List<List<PdfLine>> pages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var key in EdgeLines(page).Select(index => Key(page[index].Text)).Distinct(StringComparer.Ordinal))
                counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        var least = Math.Max(LeastPages, LeastShare * pages.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var number = i + 1;
            var gone = EdgeLines(page)
                .Where(index => counts[Key(page[index].Text)] >= least || IsPageNumber(page[index].Text, number))
                .ToHashSet();
            pages[i] = [.. page.Where((_, index) => !gone.Contains(index))];
        }
    }

    private static IEnumerable<int> EdgeLines(List<PdfLine> page) =>
        Enumerable.Range(0, page.Count).Where(index => index < Edge || index >= page.Count - Edge);

    /// <summary>Digits are alike and spaces do not count: 第 1 页 is 第 2 页. A sentence is only like itself.</summary>
    private static string Key(string text)
    {
        if (text[^1] is '。' or '；' or '：' or '，')
            return text;
        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsDigit(character))
                key.Append(key.Length > 0 && key[^1] == '0' ? "" : "0");
            else if (!char.IsWhiteSpace(character))
                key.Append(character);
        }

        return key.ToString();
    }

    /// <summary>— 1 —, - 1 -, 第1页, 第 1 页 共 3 页, 1/3; a bare number when it is the page's own.</summary>
    private static bool IsPageNumber(string text, int page)
    {
        var key = Key(text);
        if (key is "—0—" or "-0-" or "–0–" or "－0－" or "第0页" or "第0页共0页" or "第0页,共0页" or "第0页，共0页" or "·0·" or "Page0" or "Page0of0")
            return true;
        if (key == "0/0")
            return text.StartsWith(page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return key == "0" && text == page.ToString(CultureInfo.InvariantCulture);
    }
}
