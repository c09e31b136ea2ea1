using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;
using ReformBot.Ingestion.Metadata;

namespace ReformBot.Tests.Ingestion.Metadata;

public sealed class MetadataSpecTests
{
    public static TheoryData<string> Names => [.. MetadataSpec.All.Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_facts_of_the_specification_are_read_and_no_others(string name)
    {
        var spec = MetadataSpec.All.Single(s => s.Name == name);
        var view = MetadataView.Of(Read(spec.Text));
        Assert.Equal(Lines(spec.Facts), Lines(view));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_fact_says_where_it_stands_in_the_original(string name)
    {
        var text = MetadataSpec.All.Single(s => s.Name == name).Text;
        var metadata = Read(text);
        foreach (var issuer in metadata.Issuers.Where(fact => text.Contains(fact.Value, StringComparison.Ordinal)))
            Assert.Equal(issuer.Value, issuer.Span.In(text));
        if (metadata.Dates.Signed is { } signed)
            Assert.Equal(signed.Value, ChineseDate.First(signed.Span.In(text))!.ToDate());
        if (metadata.Number is { } number)
            Assert.Equal(number.Value, Assert.Single(DocumentNumber.FindAll(number.Span.In(text))).Number);
        if (metadata.Issue is { } issue)
            Assert.Equal(issue.Value, issue.Span.In(text));
        if (metadata.Title is { } title)
            Assert.StartsWith(title.Value[..4], title.Span.In(text), StringComparison.Ordinal);
    }

    private static string Lines(IReadOnlyDictionary<string, string> facts) =>
        string.Join('\n', facts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"));

    private static PolicyMetadata Read(string original)
    {
        var text = TextNormalizer.Normalize(original);
        return MetadataReader.Read(SourceDocument.Plain("spec.txt", original), text, StructureParser.Parse(text));
    }
}
