using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Composition;

/// <summary>Many documents report one measure; the one that is about it is cited first.</summary>
public sealed class LeadingDocumentTests
{
    private const string Measure = "对停工的夜间托管点按每个班每月三百元发放看护补助。";

    private const int OtherMatters = 40;

    /// <summary>Named so that the order of names, which settles ties, would choose it.</summary>
    private static readonly (string, string) Digest = ("a-digest.txt",
        "动态汇编\n" + string.Concat(Enumerable.Range(1, OtherMatters).Select(i => $"{i}号渡口修缮了码头，加装雨棚和长椅，请居民评议，还在堤上种下芦苇和荷花。\n")) + "一、补助\n" + Measure + "\n");

    private static readonly (string, string) Notice = ("b-notice.txt", $"街道通知\n{Measure}\n申请在街道办理，逾期不补。\n");

    [Fact]
    public async Task A_document_that_begins_with_the_measure_comes_before_one_that_ends_with_it()
    {
        var library = await AnsweringLibrary.InMemoryAsync(Digest, Notice);
        var reply = await library.AskAsync("停工的托管点每个班每月补助多少钱？");
        Assert.Equal("b-notice.txt", reply.Citations[0].Document);
    }
}
