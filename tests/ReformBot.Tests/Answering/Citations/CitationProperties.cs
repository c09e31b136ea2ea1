using FsCheck;
using FsCheck.Fluent;
using ReformBot.Answering.Citations;
using ReformBot.Corpus.Text;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Amounts and dates as such: one value passes however it is written, another never does.</summary>
public sealed class CitationProperties
{
    private static readonly Arbitrary<int> Amounts = Gen.Choose(2, 90_000_000).ToArbitrary();

    private static readonly Arbitrary<(DateOnly One, DateOnly Other)> TwoDays =
        Gen.Choose(0, 12_000).Two().Select(days => (Day(days.Item1), Day(days.Item2))).ToArbitrary();

    [Fact]
    public void An_amount_passes_in_every_writing_of_its_value() => Prop.ForAll(Amounts, amount =>
    {
        var quote = AnsweringClaim.Whole($"共发放补贴{amount}元。");
        return Writings(amount).All(written => CitationChecker.Check($"共发放补贴{written}。", [quote], []).IsEmpty);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_amount_never_passes() => Prop.ForAll(Amounts, Amounts, (amount, other) =>
    {
        var quote = AnsweringClaim.Whole($"共发放补贴{amount}元。");
        return amount == other || Writings(other).All(written => !CitationChecker.Check($"共发放补贴{written}。", [quote], []).IsEmpty);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_put_together_from_two_never_passes() => Prop.ForAll(TwoDays, days =>
    {
        var (one, other) = days;
        var quote = AnsweringClaim.Whole($"{ChineseDate.Write(one)}受理，{ChineseDate.Write(other)}发放。");
        var mixed = $"{one.Year}年{other.Month}月{other.Day}日";
        var isTrue = one.Year == other.Year || (one.Month, one.Day) == (other.Month, other.Day);
        return CitationChecker.Check($"{mixed}发放。", [quote], []).IsEmpty == isTrue
            && CitationChecker.Check($"{ChineseDate.Write(other)}发放。", [quote], []).IsEmpty;
    }).QuickCheckThrowOnFailure();

    private static string[] Writings(int amount) =>
        [$"{amount}元", $"{amount:N0}元", $"{ChineseNumeral.Write(amount)}元", $"{amount / 10_000m:0.####}万元"];

    /// <summary>No 29th to 31st: put together with another month or year they may be no dates at all.</summary>
    private static DateOnly Day(int days) => new DateOnly(2000, 1, 1).AddMonths(days / 28).AddDays(days % 28);
}
