using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>
/// Reads title, issuers, number, dates, place and kind, each with the characters it was read from. What neither the text nor its
/// container says stays unknown; file names and host names say nothing.
/// </summary>
public static class MetadataReader
{
    /// <param name="source">For what its container declares of it.</param>
    /// <param name="text">Repaired; facts are given in the decoded original.</param>
    /// <param name="root">The clause tree of <paramref name="text"/>; navigation and copies in it are left aside.</param>
    public static PolicyMetadata Read(SourceDocument source, NormalizedText text, Clause root)
    {
        var lines = MetaLines.Read(text, root);
        var head = ReadHead(source, lines);
        var issuers = IssuerReader.Read(head, source);
        var kind = KindReader.Read(head, issuers, source);
        var period = ReadPeriod(head);
        var (place, issuerPlace) = PlaceReader.Read(head, issuers, kind?.Value ?? DocumentKind.Unknown, source);
        return new PolicyMetadata
        {
            Title = Fact(lines, head.Title.Title),
            Kicker = Fact(lines, head.Title.Kicker),
            Issuers = Facts(lines, issuers),
            Number = Fact(lines, head.Number),
            Issue = Fact(lines, IssueReader.Read(lines)),
            Dates = DateReader.Read(head, period, source),
            ValidityPeriod = Fact(lines, period),
            Repeals = Facts(lines, RepealReader.Read(lines)),
            Place = Fact(lines, place),
            IssuerPlace = issuerPlace?.Value != place?.Value ? Fact(lines, issuerPlace) : null,
            Kind = Fact(lines, kind),
            Addressees = Facts(lines, AddresseeReader.Read(lines)),
        };
    }

    private static HeadFacts ReadHead(SourceDocument source, MetaLines lines)
    {
        var fields = HeadFields.Read(lines);
        var title = TitleReader.Read(source, lines);
        var head = new HeadFacts(lines, fields, title, SignatureReader.ReadTail(lines), SignatureReader.ReadHead(lines), EnactmentReader.Read(lines));
        return head with { Number = NumberReader.Read(lines, fields) ?? DeclaredNumber(source) };
    }

    private static MetaFact<DocumentNumber>? DeclaredNumber(SourceDocument source) =>
        source.Declared.TryGetValue(DeclaredKeys.Number, out var text) && DocumentNumber.TryParse(text, out var number)
            ? new MetaFact<DocumentNumber>(number, default)
            : null;

    private static MetaFact<string>? ReadPeriod(HeadFacts head) =>
        ValidityReader.ReadPeriod(head.Lines)
        ?? (head.Fields[HeadFieldName.ValidityPeriod] is { } field && ValidityPeriod.Parse(field.Value) is not null
            ? new MetaFact<string>(field.Value, field.Span)
            : null);

    /// <summary>An empty span stands for what the container declared.</summary>
    private static Fact<T>? Fact<T>(MetaLines lines, MetaFact<T>? fact) =>
        fact is null ? null : fact.Span.IsEmpty ? new Fact<T>(fact.Value, default) : lines.Fact(fact.Value, fact.Span);

    private static ImmutableArray<Fact<T>> Facts<T>(MetaLines lines, IReadOnlyList<MetaFact<T>> facts) =>
        [.. facts.Select(fact => Fact(lines, fact)!)];
}
