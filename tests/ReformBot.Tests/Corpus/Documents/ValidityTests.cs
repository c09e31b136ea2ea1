using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Documents;

public sealed class ValidityTests
{
    [Theory]
    [InlineData("有效期5年", 60)]
    [InlineData("有效期为三年", 36)]
    [InlineData("有效期两年", 24)]
    [InlineData("试行期一年半", 18)]
    [InlineData("有效期6个月", 6)]
    public void A_period_counts_in_months(string text, int months) => Assert.Equal(months, ValidityPeriod.Parse(text)!.Months);

    [Theory]
    [InlineData("有效期至2026年12月31日", "2026-12-31")]
    [InlineData("有效期延长至2026年6月", "2026-06-30")]
    public void A_period_may_name_its_last_day(string text, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), ValidityPeriod.Parse(text)!.LastDay);

    [Fact]
    public void A_text_without_a_period_has_none() => Assert.Null(ValidityPeriod.Parse("自印发之日起施行"));

    [Theory]
    [InlineData("2022-07-06", ValidityStatus.NotYet)]
    [InlineData("2022-07-07", ValidityStatus.InForce)]
    [InlineData("2027-07-06", ValidityStatus.InForce)] // the last day
    [InlineData("2027-07-07", ValidityStatus.Expired)]
    public void Five_years_end_on_the_day_before(string day, ValidityStatus expected)
    {
        var validity = Validity.Of(Document(effective: "2022-07-07", period: "有效期5年"));
        Assert.Equal(expected, validity.StatusOn(Day(day)));
    }

    [Fact]
    public void A_declared_end_wins_over_the_clause()
    {
        var validity = Validity.Of(Document(effective: "2021-04-16", period: "有效期5年", expires: "2023-06-01"));
        Assert.True(validity.InForceOn(Day("2023-05-31")));
        Assert.False(validity.InForceOn(Day("2023-06-01")));
    }

    [Fact]
    public void The_day_after_until_is_the_last_in_force()
    {
        var validity = Validity.Of(Document(effective: "2025-07-04", period: "有效期调整至2026年12月31日", expires: "2026-12-31"));
        Assert.True(validity.InForceOn(Day("2026-12-31")));
        Assert.False(validity.InForceOn(Day("2027-01-01")));
    }

    [Fact]
    public void A_repeal_ends_a_document_whatever_its_period()
    {
        var validity = Validity.Of(Document(effective: "2020-01-01", period: "有效期10年"), Day("2022-03-01"));
        Assert.Equal(ValidityStatus.InForce, validity.StatusOn(Day("2022-02-28")));
        Assert.Equal(ValidityStatus.Repealed, validity.StatusOn(Day("2022-03-01")));
    }

    [Fact]
    public void Nothing_known_is_not_in_force()
    {
        Assert.Equal(ValidityStatus.Unknown, Validity.Of(PolicyMetadata.Unknown).StatusOn(Day("2024-01-01")));
        Assert.False(Validity.Of(PolicyMetadata.Unknown).InForceOn(Day("2024-01-01")));
    }

    private static PolicyMetadata Document(string effective, string? period = null, string? expires = null) => new()
    {
        Dates = new PolicyDates(Effective: Fact(Day(effective)), Expires: expires is null ? null : Fact(Day(expires))),
        ValidityPeriod = period is null ? null : Fact(period),
    };

    private static Fact<T> Fact<T>(T value) => new(value, new TextSpan(0, 1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
