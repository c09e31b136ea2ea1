using System.Reflection;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// 发文机关, from the place that names them best: signature, letterhead, the page's table, the head of a law, the title, the source line, the line
/// below the title, the colophon, and last the code of the 发文字号, which stands for one national body.
/// </summary>
internal static class IssuerReader
{
    private static readonly Lazy<Dictionary<string, string>> Codes = new(LoadCodes);

    public static IReadOnlyList<MetaFact<string>> Read(HeadFacts head, SourceDocument source)
    {
        var lines = head.Lines;
        if (head.Tail.Issuers.Count > 0)
            return head.Tail.Issuers;
        if (head.Letterhead.Issuers.Count > 0)
            return InFull(head.Letterhead.Issuers, ColophonReader.Issuers(lines));
        if (head.Enactment?.Issuer is { } congress)
            return [congress];
        if (OfOrder(head.Number) is { } order)
            return [order];
        if (OfTitle(head.Title) is { Count: > 0 } ofTitle)
            return ofTitle;
        if (head.Fields[HeadFieldName.Issuer] is { } field && OfValue(field.Value, field.Span.Start) is { Count: > 0 } ofField)
            return ofField;
        if (source.Declared.TryGetValue(DeclaredKeys.Issuer, out var declared) && declared.Trim().Length > 1)
            return [.. declared.Split(['、', '；', ';', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new MetaFact<string>(name, default))];
        return FromElsewhere(head);
    }

    private static IReadOnlyList<MetaFact<string>> FromElsewhere(HeadFacts head)
    {
        var lines = head.Lines;
        var owner = OfSite(lines);
        var source = head.Fields[HeadFieldName.Source] is { } field ? OfValue(SiteSuffix.Owner(field.Value), field.Span.Start) : [];
        // 市人力资源社会保障局 as source says less than the site's full name.
        if (source.Count > 0 && (owner is null || RegionCatalog.Default.FindAll(source[0].Value).Count > 0))
            return source;
        if (owner is not null)
            return [owner];
        if (NearTitle(head) is { Count: > 0 } near)
            return near;
        if (ColophonReader.Issuers(lines) is { Count: > 0 } colophon)
            return colophon;
        if (head.Number is { } number && Codes.Value.TryGetValue(CharacterFolder.Fold(number.Value.Code), out var body))
            return [new MetaFact<string>(body, number.Span)];
        return ColophonReader.SignOff(lines) is { } signOff ? [signOff] : [];
    }

    /// <summary>The letterhead may leave out the city or shorten the firm; the colophon has the whole name, ending alike.</summary>
    private static IReadOnlyList<MetaFact<string>> InFull(IReadOnlyList<MetaFact<string>> letterhead, IReadOnlyList<MetaFact<string>> colophon)
    {
        const int alike = 5;
        if (letterhead is not [var one] || colophon is not [var whole] || whole.Value.Length <= one.Value.Length || one.Value.Length < alike)
            return letterhead;
        var named = RegionCatalog.Default.FindAll(one.Value).Count == 0 && RegionCatalog.Default.FindAll(whole.Value).Count > 0;
        return named && whole.Value.EndsWith(one.Value[^alike..], StringComparison.Ordinal) ? colophon : letterhead;
    }

    /// <summary>某省人民政府令第345号: the code is the body's name and 令.</summary>
    private static MetaFact<string>? OfOrder(MetaFact<DocumentNumber>? number)
    {
        if (number is null || !TitleSigns.IsOrder(number.Value.Code) || number.Value.Code.EndsWith("主席令", StringComparison.Ordinal))
            return null;
        var name = number.Value.Code[..^1];
        return new MetaFact<string>(name, new TextSpan(number.Span.Start, Math.Min(name.Length, number.Span.Length)));
    }

    /// <summary>某市财政局 某市教育局关于…: the bodies that open the title.</summary>
    private static IReadOnlyList<MetaFact<string>> OfTitle(TitleParts title)
    {
        if (title.Title is not { } fact || !title.IsInText)
            return [];
        foreach (var word in (ReadOnlySpan<string>)["关于", "印发", "转发", "批转"])
        {
            var at = fact.Value.IndexOf(word, StringComparison.Ordinal);
            if (at > 0 && OfValue(fact.Value[..at].TrimEnd(), fact.Span.Start) is { Count: > 0 } names)
                return names;
        }

        return [];
    }

    /// <summary>Every body of a value that is nothing but bodies; also at its beginning (市人力资源社会保障局 市就业中心).</summary>
    private static IReadOnlyList<MetaFact<string>> OfValue(string value, int start) =>
        [.. OrganNames.SplitWhole(value).Select(span => new MetaFact<string>(span.In(value), new TextSpan(start + span.Start, span.Length)))];

    private static MetaFact<string>? OfSite(MetaLines lines)
    {
        foreach (var line in lines.All.Take(Math.Max(lines.HeadEnd, 1)))
        {
            if (line.Text.Length < 120 && SiteSuffix.Split(line.Text).Owner is { } owner && line.Text.LastIndexOf(owner, StringComparison.Ordinal) is var at)
                return new MetaFact<string>(owner, line.SpanOf(at, owner.Length));
        }

        return null;
    }

    /// <summary>A line below or above the title that is nothing but bodies.</summary>
    private static IReadOnlyList<MetaFact<string>> NearTitle(HeadFacts head)
    {
        if (!head.Title.IsInText)
            return [];
        foreach (var index in (ReadOnlySpan<int>)[head.Title.Last + 1, head.Title.First - 1])
        {
            if (index < 0 || index >= head.Lines.HeadEnd || head.Lines.All[index] is not { IsOutside: false } line)
                continue;
            if (OfValue(line.Text, line.Start) is { Count: > 0 } names)
                return names;
        }

        return [];
    }

    private static Dictionary<string, string> LoadCodes()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Ingestion.Metadata.issuer-codes.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
