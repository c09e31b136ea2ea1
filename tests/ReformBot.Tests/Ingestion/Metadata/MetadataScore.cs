using System.Globalization;
using System.Text;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Ingestion.Metadata;

/// <summary>
/// Counts right and wrong facts by field. A value that people know from elsewhere (its characters do not stand in the document) is
/// right when it is unknown or the same; a value that stands there must be read; what people call unknown must be unknown.
/// </summary>
internal sealed class MetadataScore
{
    private readonly Dictionary<string, (int Right, int All)> fields = [];
    private readonly StringBuilder misses = new();

    public double Share => fields.Values.Sum(f => f.Right) / (double)fields.Values.Sum(f => f.All);

    public void Add(MetadataTruth truth, PolicyMetadata metadata, string text)
    {
        var view = MetadataView.Of(metadata);
        foreach (var (field, expected) in truth.Facts)
        {
            var actual = Actual(field, view, metadata);
            var right = field == "region" ? IsSamePlace(expected, actual, text) : IsRight(field, expected, actual, text);
            var count = fields.GetValueOrDefault(field);
            fields[field] = (count.Right + (right ? 1 : 0), count.All + 1);
            if (!right)
                misses.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetFileName(truth.Path)} {field}: expected {expected ?? "nothing"}, read {actual ?? "nothing"}");
        }
    }

    public override string ToString() =>
        string.Join(", ", fields.Select(f => $"{f.Key} {f.Value.Right}/{f.Value.All}")) + $"; together {Share:0.000}\n{misses}";

    private static string? Actual(string field, IReadOnlyDictionary<string, string> view, PolicyMetadata metadata) => field switch
    {
        "issuer" => view.GetValueOrDefault("issuers"),
        "doc_no" => view.GetValueOrDefault("number"),
        "date" => metadata.Dates.Shown?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "region" => view.GetValueOrDefault("place"),
        "expires" => view.GetValueOrDefault("expires") ?? view.GetValueOrDefault("period"),
        _ => view.GetValueOrDefault(field),
    };

    private static bool IsRight(string field, string? expected, string? actual, string text)
    {
        if (expected is null || expected.StartsWith("not stated", StringComparison.Ordinal) || expected is "none" || expected.Contains("not stated", StringComparison.Ordinal))
            return actual is null;
        // A beginning that only points (自印发之日起) is a date when the day it points to is known, or unknown.
        if (expected.StartsWith('自'))
            return actual is null || !expected.Contains("印发)", StringComparison.Ordinal) || expected.Contains(actual, StringComparison.Ordinal);
        if (actual is null)
            return !Stands(expected, text);
        // 中山区人社局 is 大连市中山区人力资源和社会保障局 as the page writes it.
        return Alternatives(expected).Any(e => Bare(e) == Bare(actual) || (field == "issuer" && Bare(e).EndsWith(Bare(actual), StringComparison.Ordinal)) || Bare(actual).EndsWith(Bare(e), StringComparison.Ordinal) || Bare(actual).Contains(Bare(e), StringComparison.Ordinal));
    }

    /// <summary>A place whose name the text never says must be unknown.</summary>
    private static bool IsSamePlace(string? expected, string? actual, string text)
    {
        var path = Alternatives(expected ?? "").First().Split('/', StringSplitOptions.TrimEntries);
        if (actual is null)
            return !text.Contains((path[^1].Length > 2 ? path[^1] : path[0])[..2], StringComparison.Ordinal) || RegionCatalog.Default.FindAll(text).Count == 0;
        return actual.Split('/').SequenceEqual(path);
    }

    /// <summary>The value, and the value without what stands behind it in brackets; "series …" and "kicker …" belong to other fields.</summary>
    private static IEnumerable<string> Alternatives(string expected)
    {
        var cut = expected.IndexOf(" (", StringComparison.Ordinal);
        var bare = cut > 0 ? expected[..cut] : expected;
        yield return bare.Split(", series")[0];
        yield return bare.Split("(印发通知)")[0].Split("(整理)")[0];
        if (expected.StartsWith("sign-off ", StringComparison.Ordinal))
            yield return bare["sign-off ".Length..];
    }

    private static bool Stands(string expected, string text)
    {
        if (expected.Length == 10 && DateOnly.TryParse(expected, CultureInfo.InvariantCulture, out var day))
            return ChineseDate.FindAll(text).Any(date => date.ToDate() == day);
        return Alternatives(expected).Any(e => Bare(text).Contains(Bare(e), StringComparison.Ordinal));
    }

    private static string Bare(string text) =>
        string.Concat(CharacterFolder.Fold(text).Replace("人社局", "人力资源和社会保障局", StringComparison.Ordinal).Where(c => c is not (' ' or '\n' or ',' or '|')));
}
