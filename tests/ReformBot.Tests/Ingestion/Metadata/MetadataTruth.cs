using System.Text.Json;

namespace ReformBot.Tests.Ingestion.Metadata;

/// <summary>What people say of one real document; null where they say that the text does not tell.</summary>
public sealed record MetadataTruth(string Path, IReadOnlyDictionary<string, string?> Facts)
{
    public static IEnumerable<MetadataTruth> Load(string folder) => Policies(folder).Concat(Seeds(folder));

    private static IEnumerable<MetadataTruth> Policies(string folder)
    {
        foreach (var line in File.ReadLines(System.IO.Path.Combine(folder, "domain", "policies-meta.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file").GetString()!;
            yield return new MetadataTruth(System.IO.Path.Combine(folder, "policies", file), ReadFacts(json.RootElement));
        }
    }

    private static Dictionary<string, string?> ReadFacts(JsonElement json)
    {
        var facts = new Dictionary<string, string?>();
        foreach (var name in new[] { "title", "issuer", "doc_no", "date", "effective", "expires", "region" })
            facts[name] = json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return facts;
    }

    /// <summary>The table at the top of noise.md: file, title, issuer, date, issue, region, type.</summary>
    private static IEnumerable<MetadataTruth> Seeds(string folder)
    {
        foreach (var line in File.ReadLines(System.IO.Path.Combine(folder, "domain", "noise.md")).Where(l => l.StartsWith("| 00", StringComparison.Ordinal)))
        {
            var cells = line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells.Length != 7 || !cells[0].EndsWith(".txt", StringComparison.Ordinal))
                continue;
            yield return new MetadataTruth(System.IO.Path.Combine(folder, "seeds", cells[0]), new Dictionary<string, string?>
            {
                ["title"] = cells[1],
                ["issuer"] = cells[2],
                ["doc_no"] = null,
                ["date"] = cells[3],
                ["effective"] = null,
                ["expires"] = null,
                ["issue"] = cells[4],
                ["region"] = cells[5],
            });
        }
    }
}
