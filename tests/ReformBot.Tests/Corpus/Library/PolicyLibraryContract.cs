using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Corpus.Library;

/// <summary>What every library must do.</summary>
public abstract class PolicyLibraryContract
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_document_is_read_back_as_it_was_stored()
    {
        await using var library = Open();
        var incoming = SomeDocuments.Document("dir/a.md", "# 一、补贴\n每人1000元\n\nnav:首页", SomeDocuments.Titled("补贴办法"));
        await library.StoreAsync(incoming);

        var stored = await library.Documents.FindAsync("dir/a.md", null, None);

        Assert.NotNull(stored);
        Assert.Equal((1, DocumentStatus.Current, "补贴办法", 2), (stored.Card.Version, stored.Card.Status, stored.Card.Title, stored.Card.Passages));
        Assert.Equal(incoming.Document.Source.Text, stored.Original);
        Same.Metadata(incoming.Document.Metadata, stored.Card.Metadata);
        foreach (var (expected, actual) in incoming.Passages.Zip(stored.Passages))
            Same.Passage(expected, actual);
    }

    [Fact]
    public async Task A_document_is_found_by_its_id_and_by_its_name()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));

        Assert.NotNull(await library.Documents.FindAsync("a", null, None));
        Assert.NotNull(await library.Documents.FindAsync(DocumentIds.OfDocument("a"), 1, None));
        Assert.Null(await library.Documents.FindAsync("b", null, None));
        Assert.Null(await library.Documents.FindAsync("a", 2, None));
    }

    [Fact]
    public async Task A_changed_document_is_a_new_version_and_the_old_one_stays_readable()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "旧"));
        await library.StoreAsync(SomeDocuments.Document("a", "新"));

        var (old, current) = (await library.Documents.FindAsync("a", 1, None), await library.Documents.FindAsync("a", null, None));

        Assert.Equal(("旧", DocumentStatus.Superseded), (old!.Original, old.Card.Status));
        Assert.Equal(("新", DocumentStatus.Current, 2), (current!.Original, current.Card.Status, current.Card.Version));
        Assert.Equal("旧", Assert.Single(old.Passages).Text);
        Assert.Equal([2], (await library.Documents.ListAsync(None)).Select(card => card.Version));
        Assert.Equal([2, 1], (await library.Documents.ListAsync(None, Enum.GetValues<DocumentStatus>())).Select(card => card.Version));
    }

    [Fact]
    public async Task The_same_fingerprint_changes_nothing()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));
        var before = await library.Index.StatisticsAsync(None);
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));

        Assert.Equal(before, await library.Index.StatisticsAsync(None));
        Assert.Single(await library.Documents.ListAsync(None, Enum.GetValues<DocumentStatus>()));
    }

    [Fact]
    public async Task The_same_document_from_another_source_belongs_to_that_source()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲", source: "/x"));
        await library.StoreAsync(SomeDocuments.Document("a", "甲", source: "/y"));

        Assert.Empty(await library.Writer.FingerprintsAsync("/x", None));
        Assert.Single(await library.Writer.FingerprintsAsync("/y", None));
    }

    [Fact]
    public async Task A_withdrawn_document_is_readable_but_not_current()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));
        await library.WithdrawAsync("a");

        Assert.Equal(DocumentStatus.Withdrawn, (await library.Documents.FindAsync("a", null, None))!.Card.Status);
        Assert.Empty(await library.Documents.ListAsync(None));
        Assert.Single(await library.Documents.ListAsync(None, DocumentStatus.Withdrawn));
        Assert.Empty(await library.Documents.CardsAsync([DocumentIds.OfDocument("a")], None));
        Assert.Empty(await library.Writer.FingerprintsAsync(SomeDocuments.Source, None));
        Assert.False(await library.Writer.WithdrawAsync("a", None));
        Assert.False(await library.Writer.WithdrawAsync("never heard of", None));
    }

    [Fact]
    public async Task What_was_withdrawn_and_is_stored_again_is_current_as_a_new_version()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));
        await library.WithdrawAsync("a");
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));

        var cards = await library.Documents.ListAsync(None, Enum.GetValues<DocumentStatus>());
        Assert.Equal([(2, DocumentStatus.Current), (1, DocumentStatus.Withdrawn)], cards.Select(card => (card.Version, card.Status)));
    }

    [Fact]
    public async Task Lists_go_by_name_and_newest_version_first()
    {
        await using var library = Open();
        await library.StoreAsync([.. new[] { "b", "a", "é", "B", "乙", "甲" }.Select(name => SomeDocuments.Document(name, name))]);
        await library.StoreAsync(SomeDocuments.Document("a", "changed"));

        var names = (await library.Documents.ListAsync(None, DocumentStatus.Current, DocumentStatus.Superseded)).Select(card => card.Name + card.Version);
        Assert.Equal(["B1", "a2", "a1", "b1", "é1", "乙1", "甲1"], names);
    }

    [Fact]
    public async Task Cards_of_unknown_ids_are_left_out()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", "甲"));
        var id = DocumentIds.OfDocument("a");

        var cards = await library.Documents.CardsAsync([id, DocumentIds.OfDocument("b"), "", "a"], None);

        Assert.Equal("a", Assert.Single(cards).Value.Name);
        Assert.Equal(id, cards[id].Id);
    }

    [Fact]
    public async Task Fingerprints_are_those_of_the_current_versions_of_one_source()
    {
        await using var library = Open();
        await library.StoreAsync(
            SomeDocuments.Document("a", "甲", fingerprint: "1"),
            SomeDocuments.Document("a", "乙", fingerprint: "2"),
            SomeDocuments.Document("b", "丙", source: "/other", fingerprint: "3"));

        Assert.Equal([new("a", "2")], await library.Writer.FingerprintsAsync(SomeDocuments.Source, None));
    }

    [Fact]
    public async Task A_document_can_be_empty()
    {
        await using var library = Open();
        await library.StoreAsync(SomeDocuments.Document("a", ""));

        var stored = await library.Documents.FindAsync("a", null, None);
        Assert.Equal(("", 0), (stored!.Original, stored.Passages.Length));
        Assert.Equal(1, (await library.Index.StatisticsAsync(None)).Documents);
    }

    [Fact]
    public async Task Repeals_are_those_of_current_documents()
    {
        await using var library = Open();
        var numbered = new Repeal("旧办法", new DocumentNumber("穗人社规字", 2019, 6));
        var titled = new Repeal("旧细则", null);
        var metadata = new PolicyMetadata { Repeals = [new Fact<Repeal>(numbered, new TextSpan(1, 2)), new Fact<Repeal>(titled, new TextSpan(3, 4))] };
        await library.StoreAsync(SomeDocuments.Document("a", "甲", metadata), SomeDocuments.Document("b", "乙", metadata));
        await library.WithdrawAsync("b");

        var id = DocumentIds.OfDocument("a");
        Assert.Equal([new RepealRecord(id, numbered), new RepealRecord(id, titled)], await library.Documents.RepealsAsync(None));
    }

    [Fact]
    public async Task A_text_of_many_parts_keeps_every_character_and_every_offset()
    {
        await using var library = Open();
        var text = SomeDocuments.Text(new Random(5), 3000);
        await library.StoreAsync(SomeDocuments.Document("a", text));

        var stored = await library.Documents.FindAsync("a", null, None);

        Assert.Equal(text, stored!.Original);
        Assert.All(stored.Passages, passage => Assert.Equal(passage.Text, passage.Span.In(text)));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task It_agrees_with_the_obvious_library_on_random_changes(int seed)
    {
        var random = new Random(seed);
        await using var library = Open();
        await using var oracle = LibraryUnderTest.InMemory();
        for (var step = 0; step < 40; step++)
            foreach (var change in RandomChange.Next(random))
                await change(library, oracle);

        var statuses = Enum.GetValues<DocumentStatus>();
        var expected = await oracle.Documents.ListAsync(None, statuses);
        var actual = await library.Documents.ListAsync(None, statuses);
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (left, right) in expected.Zip(actual))
        {
            Same.Card(left, right);
            Same.Document(await oracle.Documents.FindAsync(left.Id, left.Version, None), await library.Documents.FindAsync(left.Name, left.Version, None));
        }

        foreach (var source in new[] { "/x", "/y" })
            Assert.Equivalent(await oracle.Writer.FingerprintsAsync(source, None), await library.Writer.FingerprintsAsync(source, None), strict: true);
    }

    /// <summary>An empty library.</summary>
    protected abstract LibraryUnderTest Open();
}
