using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;

namespace ReformBot.Tests.Support;

/// <summary>Equality of what the libraries hand out, down to the last character and offset (immutable arrays compare by reference).</summary>
public static class Same
{
    public static void Passage(Passage expected, Passage actual)
    {
        Assert.Equal(
            (expected.Id, expected.DocumentId, expected.Ordinal, expected.Kind, expected.Locator, expected.Text),
            (actual.Id, actual.DocumentId, actual.Ordinal, actual.Kind, actual.Locator, actual.Text));
        Assert.Equal(expected.Headings.AsEnumerable(), actual.Headings);
        Assert.Equal(expected.Body.Runs.AsEnumerable(), actual.Body.Runs);
    }

    public static void Metadata(PolicyMetadata expected, PolicyMetadata actual)
    {
        Assert.Equal(expected.Issuers.AsEnumerable(), actual.Issuers);
        Assert.Equal(expected.Repeals.AsEnumerable(), actual.Repeals);
        Assert.Equal(expected.Addressees.AsEnumerable(), actual.Addressees);
        Assert.Equal(
            expected with { Issuers = [], Repeals = [], Addressees = [] },
            actual with { Issuers = [], Repeals = [], Addressees = [] });
    }

    public static void Card(DocumentCard expected, DocumentCard actual)
    {
        Assert.Equal(expected with { Metadata = PolicyMetadata.Unknown }, actual with { Metadata = PolicyMetadata.Unknown });
        Metadata(expected.Metadata, actual.Metadata);
    }

    public static void Document(StoredDocument? expected, StoredDocument? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null)
            return;
        Card(expected.Card, actual.Card);
        Assert.Equal(expected.Original, actual.Original);
        Assert.Equal(expected.Passages.Length, actual.Passages.Length);
        foreach (var (left, right) in expected.Passages.Zip(actual.Passages))
            Passage(left, right);
    }
}
