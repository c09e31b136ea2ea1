using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering;

public sealed class LargeNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("全省稳岗返还资金200亿元。", "稳岗返还资金多少钱？", "200亿元")]
    [InlineData("专项资金共3000000000元。", "专项资金共多少元？", "3000000000元")]
    public async Task An_amount_beyond_two_thousand_million_is_quoted_like_any_other(string text, string question, string expected)
    {
        await using var library = LibraryUnderTest.InMemory();
        await library.StoreAsync(SomeDocuments.Document("a.txt", text));
        var reply = await AskAsync(library, question);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_number_of_twelve_digits_is_no_issue()
    {
        await using var library = LibraryUnderTest.InMemory();
        await library.StoreAsync(SomeDocuments.Document("a.txt", "简报每月一期。"));
        Assert.NotNull(await AskAsync(library, "第999999999999期简报写了什么？"));
    }

    private static Task<Reply> AskAsync(LibraryUnderTest library, string question) =>
        new PolicyAssistant(library.Documents, library.Index).AskAsync(new AskRequest(question, Conversation.Empty, Today), TestContext.Current.CancellationToken);
}
