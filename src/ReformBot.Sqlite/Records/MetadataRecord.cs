using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Sqlite.Records;

/// <summary>
/// Metadata with the spans of its facts, as bytes: a search reads the cards of some two hundred documents, and this takes a fifth of the time of
/// JSON and none of its start-up. A test fills every property by reflection, so a property that is forgotten here is found.
/// </summary>
internal static class MetadataRecord
{
    /// <summary>First byte. A new field goes to the end and raises it; older records then lack the field.</summary>
    private const byte Format = 1;

    private delegate T Reading<out T>(ref ByteReader reader);

    public static void Write(ByteWriter writer, PolicyMetadata metadata)
    {
        writer.Byte(Format);
        Fact(writer, metadata.Title, writer.Text);
        Fact(writer, metadata.Kicker, writer.Text);
        Facts(writer, metadata.Issuers, writer.Text);
        Fact(writer, metadata.Number, number => Write(writer, number));
        Fact(writer, metadata.Issue, writer.Text);
        foreach (var date in Dates(metadata.Dates))
            Fact(writer, date, day => writer.Count(day.DayNumber));
        Fact(writer, metadata.ValidityPeriod, writer.Text);
        Facts(writer, metadata.Repeals, repeal => Write(writer, repeal));
        Fact(writer, metadata.Place, place => Write(writer, place));
        Fact(writer, metadata.IssuerPlace, place => Write(writer, place));
        Fact(writer, metadata.Kind, kind => writer.Count((int)kind));
        Facts(writer, metadata.Addressees, writer.Text);
    }

    public static PolicyMetadata Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.Byte() != Format)
            throw new InvalidDataException("Metadata of an unknown format.");
        return new PolicyMetadata
        {
            Title = Fact(ref reader, Text),
            Kicker = Fact(ref reader, Text),
            Issuers = Facts(ref reader, Text),
            Number = Fact(ref reader, ReadNumber),
            Issue = Fact(ref reader, Text),
            Dates = new PolicyDates(Date(ref reader), Date(ref reader), Date(ref reader), Date(ref reader), Date(ref reader)),
            ValidityPeriod = Fact(ref reader, Text),
            Repeals = Facts(ref reader, ReadRepeal),
            Place = Fact(ref reader, ReadRegion),
            IssuerPlace = Fact(ref reader, ReadRegion),
            Kind = Fact(ref reader, static (ref r) => (DocumentKind)r.Count()),
            Addressees = Facts(ref reader, Text),
        };
    }

    private static Fact<DateOnly>?[] Dates(PolicyDates dates) => [dates.Signed, dates.Printed, dates.Published, dates.Effective, dates.Expires];

    private static void Write(ByteWriter writer, DocumentNumber number)
    {
        writer.Text(number.Code);
        writer.Signed(number.Year);
        writer.Signed(number.Serial);
    }

    private static void Write(ByteWriter writer, Repeal repeal)
    {
        writer.Text(repeal.Title);
        writer.Byte(repeal.Number is null ? (byte)0 : (byte)1);
        if (repeal.Number is { } number)
            Write(writer, number);
    }

    private static void Write(ByteWriter writer, Region region)
    {
        writer.Text(region.Name);
        writer.Text(region.Path);
        writer.Count((int)region.Level);
    }

    private static void Fact<T>(ByteWriter writer, Fact<T>? fact, Action<T> write) =>
        Facts(writer, fact is null ? [] : [fact], write);

    private static void Facts<T>(ByteWriter writer, ImmutableArray<Fact<T>> facts, Action<T> write)
    {
        writer.Count(facts.Length);
        foreach (var fact in facts)
        {
            write(fact.Value);
            writer.Signed(fact.Span.Start);
            writer.Signed(fact.Span.Length);
        }
    }

    private static string Text(ref ByteReader reader) => reader.Text();

    private static DocumentNumber ReadNumber(ref ByteReader reader) => new(reader.Text(), reader.SignedInt(), reader.SignedInt());

    private static Repeal ReadRepeal(ref ByteReader reader) => new(reader.Text(), reader.Byte() == 0 ? null : ReadNumber(ref reader));

    private static Region ReadRegion(ref ByteReader reader) => new(reader.Text(), reader.Text(), (RegionLevel)reader.Count());

    private static Fact<DateOnly>? Date(ref ByteReader reader) => Fact(ref reader, ReadDay);

    private static DateOnly ReadDay(ref ByteReader reader)
    {
        var day = reader.Count();
        return day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : throw new InvalidDataException("A day beyond the calendar.");
    }

    private static Fact<T>? Fact<T>(ref ByteReader reader, Reading<T> read) => Facts(ref reader, read) is [var fact, ..] ? fact : null;

    private static ImmutableArray<Fact<T>> Facts<T>(ref ByteReader reader, Reading<T> read)
    {
        var count = reader.CountOfItems();
        if (count == 0)
            return [];
        var facts = ImmutableArray.CreateBuilder<Fact<T>>(count);
        for (var i = 0; i < count; i++)
            facts.Add(new Fact<T>(read(ref reader), new TextSpan(reader.SignedInt(), reader.SignedInt())));
        return facts.MoveToImmutable();
    }
}
