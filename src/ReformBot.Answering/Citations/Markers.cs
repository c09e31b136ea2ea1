namespace ReformBot.Answering.Citations;

/// <summary>Finds turning words in canonical text; words that only look like one (不断, 应急, 可能性) are passed over.</summary>
internal static class Markers
{
    private static readonly WordTable<MarkerKind?> Table = new(Load());

    /// <summary>What stands between a marker and what it turns.</summary>
    private static readonly string[] Between = ["给予", "予以", "进行", "再", "能", "会", "得", "被", "由", "能够", "按"];

    public static List<Marker> In(string text, int start, int end)
    {
        List<Marker>? markers = null;
        foreach (var (at, length, kind) in Table.In(text, start, end))
        {
            if (kind is { } found)
                (markers ??= []).Add(new Marker(found, text.Substring(at, length), at + length, Anchor(text, at + length, end)));
        }

        // 计划应当经职代会审议: a plan is the thing.
        markers?.RemoveAll(marker => marker.Kind == MarkerKind.Plan && markers.Exists(next => next.End - next.Word.Length == marker.End));
        return markers ?? [];
    }

    private static string Anchor(string text, int at, int end)
    {
        while (Array.Find(Between, word => at + word.Length + 2 <= end && string.CompareOrdinal(text, at, word, 0, word.Length) == 0) is { } between)
            at += between.Length;
        while (at < end && !WordPairs.IsWord(text[at]))
            at++;
        return at + 2 <= end ? text.Substring(at, 2) : "";
    }

    private static IEnumerable<KeyValuePair<string, MarkerKind?>> Load()
    {
        foreach (var row in Wordings.Rows("markers.tsv"))
        {
            MarkerKind? kind = row[0] == "-" ? null : Enum.Parse<MarkerKind>(row[0]);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                yield return KeyValuePair.Create(word, kind);
        }
    }
}
