using ReformBot.Cli.Evaluation;

namespace ReformBot.Tests.Cli.Evaluation;

public sealed class EvaluationTextTests
{
    [Theory]
    [InlineData(" ８４１．８　万元，\n约（１％） ", "841.8万元,约(1%)")]
    [InlineData("ABC：；", "abc:;")]
    [InlineData("a\u001cb\u2028c", "abc")]
    public void Blanks_go_and_widths_fold(string text, string normed) => Assert.Equal(normed, EvaluationText.Norm(text));

    [Theory]
    [InlineData("发放841.8万元，惠及21,201人", "21201 841.8")]
    [InlineData("2021-07-30", "07 2021 30")]
    [InlineData("1.2.3", "1.2 3")]
    [InlineData("3.", "3")]
    [InlineData("1，5", "15")] // a full-width comma folds to the one inside numbers: the definition's, not ours
    [InlineData("无", "")]
    public void Digits_are_read_in_runs(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumberReading.Digits(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("二十四", "24")]
    [InlineData("三万五千", "35000")]
    [InlineData("十", "10")]
    [InlineData("一百零五", "105")]
    [InlineData("两亿", "200000000")]
    [InlineData("万", "10000")]
    [InlineData("一是二是", "1 2")]
    [InlineData("没有", "")]
    public void Characters_are_numbers_too(string text, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumberReading.Han(text).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("abcdef", "abcdef", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("abcd", "ab", 0.6667)]
    [InlineData("", "ab", 0)]
    public void Rouge_is_the_longest_common_subsequence(string answer, string gold, double f1) =>
        Assert.Equal(f1, TextOverlap.RougeL(answer, ["qqq", gold]), precision: 4);

    [Theory]
    [InlineData("共发放补贴841.8万元。", "补贴841.8万元", true)]
    [InlineData("841.8万元", "各地共发放补贴841.8万元用于培训", false)] // shorter than ten characters and than half the gold
    [InlineData("各地共发放补贴841.8万元", "各地共发放补贴841.8万元用于培训", true)]
    [InlineData("", "一", false)]
    public void A_quote_covers_gold_by_a_large_enough_part(string quote, string gold, bool covers) => Assert.Equal(covers, TextOverlap.Covers(quote, gold));
}
