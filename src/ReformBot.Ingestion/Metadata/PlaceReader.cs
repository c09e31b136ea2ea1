using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// The place a document is about, and that of its issuer. Who issues rules rules his own area, unless the title names a place inside it; a
/// report is about the place in its title, whoever reports. A page that names no place is its site's (<see cref="HostPlace"/>); file names give none.
/// </summary>
internal static class PlaceReader
{
    /// <summary>A report without a place in its title or issuer is about the only place that its first characters name.</summary>
    private const int Opening = 600;

    private static readonly string[] NationalOpenings = ["国务院", "中共中央", "全国", "中华", "国家", "最高人民", "中央"];

    public static (MetaFact<Region>? Place, MetaFact<Region>? Issuer) Read(HeadFacts head, IReadOnlyList<MetaFact<string>> issuers, DocumentKind kind, SourceDocument source)
    {
        var issuer = OfIssuers(issuers, head);
        if (source.Declared.TryGetValue(DeclaredKeys.Place, out var declared) && OfDeclared(declared) is { } stated)
            return (new MetaFact<Region>(stated, default), issuer);
        var subject = OfTitle(head);
        var isBelow = subject is not null && issuer is not null && issuer.Value.Contains(subject.Value);
        var isReport = DocumentKinds.IsReport(kind) || kind == DocumentKind.Unknown;
        var place = isReport || isBelow ? subject ?? issuer : issuer ?? subject;
        return (place ?? OfAddressees(head.Lines) ?? OfNumber(head.Number) ?? (DocumentKinds.IsReport(kind) ? OfOpening(head.Lines) : null) ?? HostPlace.Of(source), issuer);
    }

    private static Region? OfDeclared(string text)
    {
        var catalog = RegionCatalog.Default;
        if ((catalog.ByPath(text.Trim()) ?? catalog.ByName(text.Trim())) is { } region)
            return region;
        return catalog.Resolve(catalog.FindAll(text.Replace("/", "", StringComparison.Ordinal))) is [var mention] ? mention.Single : null;
    }

    private static MetaFact<Region>? OfIssuers(IReadOnlyList<MetaFact<string>> issuers, HeadFacts head)
    {
        foreach (var issuer in issuers)
        {
            // A congress is named without its term: only the place at its beginning stands in the text as it is.
            if (Resolve(issuer.Value, head) is { } mention)
                return new MetaFact<Region>(mention.Single!, SpanIn(issuer, mention.Span));
            if (IsNational(issuer.Value))
                return new MetaFact<Region>(Region.China, issuer.Span);
        }

        return null;
    }

    private static TextSpan SpanIn(MetaFact<string> issuer, TextSpan span) =>
        issuer.Span.Length >= span.End ? new TextSpan(issuer.Span.Start + span.Start, span.Length) : issuer.Span;

    private static bool IsNational(string issuer) =>
        Array.Exists(NationalOpenings, word => issuer.StartsWith(word, StringComparison.Ordinal)) || (issuer[^1] == '部' && issuer.Length <= 12 && issuer[0] is not ('市' or '省' or '区' or '县'));

    /// <summary>The lowest place that the title or kicker names; places inside 《》 belong to other documents.</summary>
    private static MetaFact<Region>? OfTitle(HeadFacts head)
    {
        if (head.Title.Title is not { } title)
            return null;
        if (title.Value.StartsWith("中华人民共和国", StringComparison.Ordinal))
            return new MetaFact<Region>(Region.China, head.Title.IsInText ? title.Span : default);
        if (title.Span.Length <= title.Value.Length)
            return OfWords(title, head) ?? (head.Title.Kicker is { } kicker ? OfWords(kicker, head) : null);
        MetaFact<Region>? found = null;
        for (var i = head.Title.First; i <= head.Title.Last; i++)
        {
            var line = head.Lines.All[i];
            if (Resolve(WithoutQuoted(line.Text), head) is { } mention && (found is null || found.Value.Contains(mention.Single!)))
                found = new MetaFact<Region>(mention.Single!, line.SpanOf(mention.Span.Start, mention.Span.Length));
        }

        return found;
    }

    private static MetaFact<Region>? OfWords(MetaFact<string> words, HeadFacts head) =>
        Resolve(WithoutQuoted(words.Value), head) is { } mention ? new MetaFact<Region>(mention.Single!, SpanIn(words, mention.Span)) : null;

    /// <summary>The first place that only one can be meant by, or a later one inside it.</summary>
    private static RegionMention? Resolve(string text, HeadFacts head)
    {
        var catalog = RegionCatalog.Default;
        var mentions = catalog.FindAll(text);
        if (mentions.Count == 0)
            return null;
        if (mentions.Any(m => m.Single is null))
            mentions = [.. mentions, .. catalog.FindAll(Surroundings(head.Lines)).Select(m => m with { Span = new TextSpan(m.Span.Start + text.Length + 1, m.Span.Length) })];
        RegionMention? found = null;
        RegionMention? previous = null;
        foreach (var mention in catalog.Resolve(mentions))
        {
            // 福建、江苏、山东积极…, 浙江重庆两地…: a list is about none of them alone.
            if (mention.Span.End <= text.Length && previous is not null && IsListed(text, previous.Span, mention.Span))
                return null;
            previous = mention;
            if (mention.Span.End <= text.Length && mention.Single is { } region && (found is null || (found.Single! != region && found.Single!.Contains(region))))
                found = mention;
        }

        return found;
    }

    private static bool IsListed(string text, TextSpan first, TextSpan second) =>
        second.Start == first.End || (second.Start == first.End + 1 && text[first.End] is '、' or '和' or '与' or '及');

    private static string Surroundings(MetaLines lines) => lines.Text.Text[..Math.Min(lines.Text.Length, 3000)];

    /// <summary>Same length: what stands between 《 and 》 becomes spaces, unless it is the title's own subject (印发《…》).</summary>
    private static string WithoutQuoted(string text)
    {
        if (!text.Contains("转发", StringComparison.Ordinal) && !text.Contains("废止", StringComparison.Ordinal))
            return text;
        var depth = 0;
        return string.Concat(text.Select(c =>
        {
            depth += c switch { '《' => 1, '》' => -1, _ => 0 };
            return depth > 0 ? ' ' : c;
        }));
    }

    /// <summary>各省、自治区、直辖市…： is the whole country; a province among the addressees is the province.</summary>
    private static MetaFact<Region>? OfAddressees(MetaLines lines)
    {
        if (lines.Addressee < 0)
            return null;
        var line = lines.All[lines.Addressee];
        var folded = CharacterFolder.Fold(line.Text);
        const string provinces = "各省,自治区,直辖市";
        if (folded.IndexOf(provinces, StringComparison.Ordinal) is >= 0 and var at)
            return new MetaFact<Region>(Region.China, line.SpanOf(at, provinces.Length));
        foreach (var mention in RegionCatalog.Default.FindAll(line.Text))
        {
            if (mention.Single is { Level: RegionLevel.Province or RegionLevel.Prefecture } region)
                return new MetaFact<Region>(region, line.SpanOf(mention.Span.Start, mention.Span.Length));
        }

        return null;
    }

    private static MetaFact<Region>? OfNumber(MetaFact<DocumentNumber>? number) =>
        number is not null && RegionCatalog.Default.ByNumberCode(number.Value.Code) is { } region ? new MetaFact<Region>(region, new TextSpan(number.Span.Start, 1)) : null;

    private static MetaFact<Region>? OfOpening(MetaLines lines)
    {
        if (lines.Body >= lines.All.Count)
            return null;
        var start = lines.All[lines.Body].Start;
        var text = lines.Text.Text[start..Math.Min(lines.Text.Length, start + Opening)];
        var mentions = RegionCatalog.Default.Resolve(RegionCatalog.Default.FindAll(text)).Where(m => m.Single is not null).ToList();
        if (mentions.Count < 2)
            return null;
        var lowest = mentions.MaxBy(m => m.Single!.Level)!;
        return mentions.TrueForAll(m => m.Single!.Contains(lowest.Single!))
            ? new MetaFact<Region>(lowest.Single!, new TextSpan(start + lowest.Span.Start, lowest.Span.Length))
            : null;
    }
}
