using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;
using ReformBot.Sqlite.Records;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Sqlite;

public sealed class RecordTests
{
    private static readonly PolicyMetadata Full = new()
    {
        Title = Fact("标题——副标题💰\ud83d"),
        Kicker = Fact(""),
        Issuers = [Fact("甲局"), Fact("乙局")],
        Number = Fact(new DocumentNumber("穗人社规字", 2019, 6)),
        Issue = Fact("2021年第14期"),
        Dates = new PolicyDates(
            Fact(new DateOnly(2021, 7, 30)), Fact(new DateOnly(2021, 8, 1)), Fact(DateOnly.MinValue), Fact(DateOnly.MaxValue), Fact(new DateOnly(2026, 1, 1))),
        ValidityPeriod = Fact("有效期5年"),
        Repeals = [Fact(new Repeal("旧办法", new DocumentNumber("粤府", 2001, 1))), Fact(new Repeal("旧细则", null))],
        Place = Fact(new Region("高邮市", "江苏省/扬州市/高邮市", RegionLevel.County)),
        IssuerPlace = Fact(Region.China),
        Kind = Fact(DocumentKind.Bulletin),
        Addressees = [Fact("各区总工会")],
    };

    /// <summary>When this fails after a property was added to the metadata: fill it above, then write and read it in MetadataRecord.</summary>
    [Fact]
    public void Every_property_of_the_metadata_is_filled_here()
    {
        var empty = PolicyMetadata.Unknown;
        foreach (var property in typeof(PolicyMetadata).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
            Assert.NotEqual(property.GetValue(empty), property.GetValue(Full));
        foreach (var property in typeof(PolicyDates).GetProperties().Where(property => property.CanWrite))
            Assert.NotNull(property.GetValue(Full.Dates));
    }

    [Fact]
    public void Metadata_comes_back_as_it_went() => Assert.All([Full, PolicyMetadata.Unknown], metadata => Same.Metadata(metadata, RoundTrip(metadata)));

    [Fact]
    public void Half_of_a_record_of_metadata_is_damage()
    {
        var writer = new ByteWriter();
        MetadataRecord.Write(writer, Full);
        var bytes = writer.Written.ToArray();
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => MetadataRecord.Read(bytes.AsSpan(0, length)));
    }

    [Fact]
    public void Numbers_and_texts_come_back_as_they_went() =>
        Prop.ForAll<long, int, string>((signed, count, text) =>
        {
            var writer = new ByteWriter();
            writer.Signed(signed);
            writer.Count(count & int.MaxValue);
            writer.Text(text ?? "");
            writer.Signed(-signed);
            var reader = new ByteReader(writer.Written);
            return reader.Signed() == signed && reader.Count() == (count & int.MaxValue) && reader.Text() == (text ?? "")
                && reader.Signed() == -signed && reader.AtEnd;
        }).QuickCheckThrowOnFailure();

    private static PolicyMetadata RoundTrip(PolicyMetadata metadata)
    {
        var writer = new ByteWriter();
        MetadataRecord.Write(writer, metadata);
        return MetadataRecord.Read(writer.Written);
    }

    private static Fact<T> Fact<T>(T value) => new(value, new TextSpan(3, 5));
}
