using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class ChineseDateTests
{
    private static readonly DateOnly Today = new(2021, 3, 15);

    [Theory]
    [InlineData("2020年3月1日", "2020年3月1日")]
    [InlineData("二〇二〇年三月", "2020年3月")]
    [InlineData("二○○八年一月三日", "2008年1月3日")]
    [InlineData("二 〇 二 一 年 七 月", "2021年7月")]
    [InlineData("二零一九年十二月三十一日", "2019年12月31日")]
    [InlineData("2021年07月", "2021年7月")]
    [InlineData("２０２１年７月３０日", "2021年7月30日")]
    [InlineData("2021 年 7 月 30 日", "2021年7月30日")]
    [InlineData("2019年", "2019年")]
    [InlineData("2019年底", "2019年")]
    [InlineData("2020-03-01", "2020年3月1日")]
    [InlineData("2020.3.1", "2020年3月1日")]
    [InlineData("2020/3/1", "2020年3月1日")]
    [InlineData("2025-11", "2025年11月")]
    [InlineData("11月份", "11月")]
    [InlineData("6月1日", "6月1日")]
    [InlineData("6月1号", "6月1日")]
    [InlineData("十二月", "12月")]
    public void Dates_are_read_as_far_as_they_go(string text, string expected)
    {
        var date = Assert.Single(ChineseDate.FindAll($"于{text}起"));
        Assert.Equal(expected, date.ToString());
        Assert.Equal(1, date.Span.Start);
    }

    [Theory]
    [InlineData("每满3个月")]
    [InlineData("工作20年")]
    [InlineData("近两年来")]
    [InlineData("有效期5年")]
    [InlineData("2021年2月30日", "2021年")] // no such day: the year is all that stands
    [InlineData("版本2020.3")]
    [InlineData("财发〔2020〕1号")]
    [InlineData("电话66553663")]
    [InlineData("十四五时期")]
    [InlineData("今年以来")] // no day given to count from
    public void What_is_no_date_stays_text(string text, string? only = null)
    {
        var dates = ChineseDate.FindAll(text);
        Assert.True(only is null ? dates.Count == 0 : dates[0].ToString().StartsWith(only, StringComparison.Ordinal), string.Join(',', dates));
    }

    [Theory]
    [InlineData("今年有多少", "2021年")]
    [InlineData("去年6月1日", "2020年6月1日")]
    [InlineData("上月", "2021年2月")]
    [InlineData("這個月", "2021年3月")]
    [InlineData("昨天", "2021年3月14日")]
    [InlineData("20年3月的补贴", "2020年3月")]
    public void Words_for_time_are_read_from_a_given_day(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(ChineseDate.FindAll(text, Today)).ToString());

    [Theory]
    [InlineData("2018年至2020年", "2018年", "2020年")]
    [InlineData("2018—2020年", "2018年", "2020年")]
    [InlineData("2023年1月1日至12月31日", "2023年1月1日", "2023年12月31日")]
    [InlineData("2021年3月到5月", "2021年3月", "2021年5月")]
    [InlineData("2021-07-01 ~ 2021-12-31", "2021年7月1日", "2021年12月31日")]
    public void Ranges_fill_in_what_the_second_date_leaves_out(string text, string from, string until)
    {
        var range = Assert.Single(ChineseDateRange.FindAll(text));
        Assert.Equal(from, range.From.ToString());
        Assert.Equal(until, range.Until.ToString());
        Assert.Equal(text.Length, range.Span.Length);
    }

    [Fact]
    public void A_year_lasts_from_its_first_to_its_last_day()
    {
        var date = ChineseDate.FindAll("2020年")[0];
        Assert.Equal(new DateOnly(2020, 1, 1), date.FirstDay);
        Assert.Equal(new DateOnly(2020, 12, 31), date.LastDay);
        Assert.Null(date.ToDate());
    }

    [Fact]
    public void Dates_agree_when_they_can_mean_the_same_day()
    {
        var dates = ChineseDate.FindAll("2020年6月1日，6月1日，2020年，2020年7月");
        Assert.True(dates[0].Agrees(dates[1]));
        Assert.True(dates[0].Agrees(dates[2]));
        Assert.False(dates[0].Agrees(dates[3]));
    }
}
