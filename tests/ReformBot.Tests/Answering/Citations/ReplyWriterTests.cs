using System.Collections.Immutable;
using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Answering.Composition;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>What fails the check is withheld, and the reply says that something is missing.</summary>
public sealed class ReplyWriterTests(AnsweringFixture small) : IClassFixture<AnsweringFixture>
{
    private const string Withheld = "未能与原文逐字核对";
    private const string True = "培训职工5820人次，投入经费362.5万元";
    private const string AlsoTrue = "全市建成爱心母婴室19家";

    /// <summary>No document was opened before: the writer looks for its originals itself.</summary>
    private static readonly Dictionary<string, StoredDocument> Opened = [];

    [Fact]
    public async Task A_sentence_that_stands_is_written_with_its_mark()
    {
        var reply = await WriteAsync(ReplyKind.Answered, await SayAsync(True, True));
        Assert.Equal((ReplyKind.Answered, True + "。〔1〕"), (reply.Kind, reply.Text));
        Assert.Equal(True, Assert.Single(reply.Citations).Quote);
    }

    [Fact]
    public async Task A_changed_sentence_is_withheld_and_the_reply_says_so()
    {
        var reply = await WriteAsync(ReplyKind.Answered, await SayAsync(True, True), await SayAsync("全市建成爱心母婴室29家", AlsoTrue));
        Assert.Equal(ReplyKind.Partial, reply.Kind);
        Assert.Contains(Withheld, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("29家", reply.Text, StringComparison.Ordinal);
        Assert.Single(reply.Citations);
    }

    [Theory]
    [InlineData(ReplyKind.Answered)]
    [InlineData(ReplyKind.Partial)]
    public async Task When_nothing_stands_nothing_is_claimed(ReplyKind kind)
    {
        var reply = await WriteAsync(kind, await SayAsync("培训职工5280人次", True));
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
        Assert.Contains(Withheld, reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5280", reply.Text, StringComparison.Ordinal);
        Assert.Empty(reply.Citations);
    }

    [Fact]
    public async Task The_same_words_are_cited_under_one_number()
    {
        var reply = await WriteAsync(ReplyKind.Answered, await SayAsync(True, True), await SayAsync(AlsoTrue, AlsoTrue), await SayAsync("培训职工5820人次", True));
        Assert.Equal([1, 2], reply.Citations.Select(citation => citation.Number));
        Assert.EndsWith("培训职工5820人次。〔1〕", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_from_a_document_that_is_gone_is_withheld()
    {
        var library = await AnsweringLibrary.InMemoryAsync();
        var sentence = await SayAsync(True, True);
        var gone = sentence with { Quotations = [sentence.Quotations[0] with { Card = sentence.Quotations[0].Card with { Id = "0000000000000000" } }] };
        var reply = await new ReplyWriter(library.Documents, Opened, _ => []).WriteAsync(new Draft { Kind = ReplyKind.Answered, Sentences = [gone] }, TestContext.Current.CancellationToken);
        Assert.Equal(ReplyKind.NoEvidence, reply.Kind);
    }

    [Fact]
    public async Task Overlapping_marks_become_one()
    {
        var draft = new Draft { Kind = ReplyKind.Answered, Sentences = [await SayAsync(True, True)] };
        var writer = new ReplyWriter(small.Library.Documents, Opened, _ => [new TextSpan(4, 3), new TextSpan(0, 2), new TextSpan(5, 4), new TextSpan(2, 1)]);
        var reply = await writer.WriteAsync(draft, TestContext.Current.CancellationToken);
        Assert.Equal([new TextSpan(0, 3), new TextSpan(4, 5)], reply.Citations[0].Marks);
    }

    private Task<Reply> WriteAsync(ReplyKind kind, params DraftSentence[] sentences) =>
        new ReplyWriter(small.Library.Documents, Opened, _ => []).WriteAsync(new Draft { Kind = kind, Sentences = [.. sentences] }, TestContext.Current.CancellationToken).AsTask();

    /// <summary>A sentence that claims to stand on these words of the first bulletin.</summary>
    private async Task<DraftSentence> SayAsync(string sentence, string words)
    {
        var document = (await small.Library.Documents.FindAsync(AnsweringTexts.YixingName, version: null, TestContext.Current.CancellationToken))!;
        var passage = document.Passages.First(passage => passage.Text.Contains(words, StringComparison.Ordinal));
        var span = new TextSpan(passage.Text.IndexOf(words, StringComparison.Ordinal), words.Length);
        return new DraftSentence(sentence, ImmutableArray.Create(Quotation.Of(document.Card, passage, span)));
    }
}
