using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>主送机关. Commas separate them; 、 stands inside one group (市政府各部门、各直属机构).</summary>
internal static class AddresseeReader
{
    public static IReadOnlyList<MetaFact<string>> Read(MetaLines lines)
    {
        if (lines.Addressee < 0)
            return [];
        var line = lines.All[lines.Addressee];
        var addressees = new List<MetaFact<string>>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var character = CharacterFolder.Fold(line.Text[i]);
            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || line.Text[i] is not ('，' or ',' or '；' or ';' or '：' or ':'))
                continue;
            Add(line, start, i, addressees);
            start = i + 1;
        }

        return addressees;
    }

    private static void Add(MetaLine line, int start, int end, List<MetaFact<string>> addressees)
    {
        while (start < end && char.IsWhiteSpace(line.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(line.Text[end - 1]))
            end--;
        if (end > start)
            addressees.Add(new MetaFact<string>(line.Text[start..end], line.SpanOf(start, end - start)));
    }
}
