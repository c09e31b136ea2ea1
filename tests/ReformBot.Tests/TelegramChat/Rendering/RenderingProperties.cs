using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReformBot.Answering;
using ReformBot.Answering.Citations;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Dialogues.Asking;
using ReformBot.TelegramChat.Rendering;
using ReformBot.TelegramChat.Transport;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.TelegramChat.Rendering;

/// <summary>Whatever a reply holds, its messages are accepted, and nothing of the answer is lost.</summary>
public sealed class RenderingProperties
{
    /// <summary>What texts break on: markup, marks, ends of sentences, emoji with joiners and tones, halves of pairs, invisible characters.</summary>
    private static readonly string[] Crumbs =
    [
        "补贴", "每人1300元", "。", "！", "；", "，", "\n", "\r\n", " ", "〔1〕", "〔12〕", "〔", "〕", "<b>", "</blockquote>", "&lt;", "&", "\"", "👷", "👨‍👩‍👧", "👍🏽", "🇨🇳", "e\u0301",
        "\ud83d", "\udc77", "\u200b", "\u202e", "\u2028", "\0", "《", "》", "”", "）", "\ufe0f",
    ];

    private static readonly Gen<string> Text =
        from crumbs in Gen.Elements(Crumbs).ArrayOf()
        from times in Gen.Frequency((8, Gen.Constant(1)), (2, Gen.Choose(2, 60)), (1, Gen.Choose(500, 2_000)))
        select string.Concat(Enumerable.Repeat(string.Concat(crumbs), times));

    private static readonly Gen<Citation> Source =
        from title in Text
        from issuer in Text
        from locator in Text
        from quote in Text
        from cuts in Gen.Choose(0, Math.Max(1, quote.Length)).ArrayOf()
        select new Citation(
            3, "0123456789abcdef", "a.txt", title, issuer, new DateOnly(2024, 6, 11), locator, quote, new TextSpan(0, quote.Length),
            [.. cuts.Where(cut => cut <= quote.Length).Order().Distinct().Chunk(2).Where(pair => pair.Length == 2).Select(pair => TextSpan.FromBounds(pair[0], pair[1]))],
            "fedcba9876543210");

    private static readonly Gen<Reply> Replies =
        from kind in Gen.Elements(Enum.GetValues<ReplyKind>())
        from text in Text
        from citations in Source.ArrayOf()
        from choices in Text.ArrayOf()
        from fallback in Text
        select new Reply { Kind = kind, Text = text, Citations = [.. citations], Choices = [.. choices], Fallback = fallback };

    [Fact]
    public void Every_reply_becomes_messages_that_the_server_accepts() => Hold(Replies, reply =>
    {
        var messages = Packer.Pack(AnswerBlocks.Of(reply, [], hasModel: true));
        var buttons = AnswerButtons.Of(reply, "0123456789ab", assumed: true, sendsDocuments: true);
        Assert.NotEmpty(messages);
        foreach (var html in messages)
            DialogueBench.Check(new OutgoingMessage { Html = html, Buttons = buttons });
    });

    [Fact]
    public void Splitting_loses_and_adds_nothing() => Hold(Text, text =>
    {
        var legible = Legible.Of(text);
        var joined = new StringBuilder();
        foreach (var block in AnswerCutter.Cut(legible, 100))
            joined.Append(block.Joint).Append(block.Text);
        Assert.Equal(legible.TrimEnd('\n'), joined.ToString());
        var packed = string.Concat(Packer.Pack(AnswerCutter.Cut(legible, TelegramLimits.MessageLength)).Select(html => TelegramServerHtml.Parse(html).Text));
        Assert.Equal(Blackened(legible), Blackened(packed));
    });

    [Fact]
    public void A_cut_splits_no_pair_and_no_mark_and_leaves_no_mark_alone() => Hold(Text, text =>
    {
        // Runs of nothing but marks cannot stay with a sentence.
        var legible = Legible.Of(text).Replace("〔〔", "", StringComparison.Ordinal);
        foreach (var piece in AnswerCutter.Cut(legible, 100).Select(block => block.Text))
        {
            Assert.InRange(piece.Length, 1, 100);
            Assert.False(char.IsLowSurrogate(piece[0]));
            Assert.False(char.IsHighSurrogate(piece[^1]));
        }
    });

    [Theory]
    [InlineData(100)]
    [InlineData(40)]
    [InlineData(13)]
    public void A_mark_stays_with_its_sentence(int most)
    {
        var text = string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}句话说明标准为每人{i}元{(i % 7 == 0 ? "，这一句特别长，一直写下去" : "")}。〔{i}〕"));
        var pieces = AnswerCutter.Cut(text, most).Select(block => block.Text).ToList();
        Assert.Equal(text, string.Concat(pieces));
        Assert.DoesNotContain(pieces, piece => piece.StartsWith('〔') || piece.Length > most);
        Assert.All(Enumerable.Range(1, 60), i => Assert.Contains(pieces, piece => piece.EndsWith($"〔{i}〕", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_quotation_is_cut_around_its_deciding_words_and_keeps_them_bold() => Hold(Source, citation =>
    {
        foreach (var most in new[] { 30, SourceBlock.ShortQuote })
        {
            var (quote, marks) = Legible.Of(citation.Quote, citation.Marks);
            var (cut, moved) = QuoteCutter.Cut(quote, marks, most);
            Assert.InRange(cut.Length, 0, Math.Max(most, quote.Length < most ? quote.Length : most));
            Assert.All(moved, mark => Assert.Contains(mark.In(cut), quote, StringComparison.Ordinal));
            if (marks is [var first, ..] && first.Length < most / 2)
                Assert.Equal(first.In(quote), moved[0].In(cut));
        }
    });

    [Fact]
    public void Text_that_can_be_read_has_nothing_hidden_and_stays_as_it_is() => Hold(Text, text =>
    {
        var legible = Legible.Of(text);
        Assert.Equal(legible, Legible.Of(legible));
        Assert.DoesNotContain(legible, character => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format || (char.IsControl(character) && character != '\n'));
        Assert.Equal(legible, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(new UTF8Encoding(false, true).GetBytes(legible)));
    });

    [Fact]
    public void Deciding_words_move_with_what_is_left_out_before_them()
    {
        var (text, marks) = Legible.Of("每\u200b人\r\n13\u202e00元", [new TextSpan(5, 5)]);
        Assert.Equal(("每人\n1300元", "1300"), (text, marks[0].In(text)));
    }

    [Fact]
    public void A_long_answer_goes_on_in_the_next_message_with_its_buttons_below_the_last()
    {
        var sentences = string.Concat(Enumerable.Range(1, 300).Select(i => $"第{i}条规定由所在单位工会负责落实，每半年报告一次进展。〔1〕\n"));
        var messages = Packer.Pack(AnswerBlocks.Of(new Reply { Kind = ReplyKind.Answered, Text = sentences }, [new Block("问：？")], hasModel: false));
        Assert.InRange(messages.Count, 2, 4);
        Assert.All(messages, html => Assert.EndsWith("〔1〕", html, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_worded_it_is_said_only_where_a_model_is_configured()
    {
        var reply = new Reply { Kind = ReplyKind.Answered, Text = "好。", Fallback = "模型今日额度已用完" };
        Assert.Equal("好。", Assert.Single(Packer.Pack(AnswerBlocks.Of(reply, [], hasModel: false))));
        Assert.Contains("模型今日额度已用完", Assert.Single(Packer.Pack(AnswerBlocks.Of(reply, [], hasModel: true))), StringComparison.Ordinal);
    }

    private static string Blackened(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static void Hold<T>(Gen<T> gen, Action<T> property) =>
        Prop.ForAll(gen.ToArbitrary(), value => property(value)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20_261_120, 1));
}
