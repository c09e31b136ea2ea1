using System.Globalization;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class ChineseNumeralTests
{
    [Theory]
    [InlineData("二十三", "23")]
    [InlineData("十", "10")]
    [InlineData("十二", "12")]
    [InlineData("一百十二", "112")]
    [InlineData("一百零五", "105")]
    [InlineData("三千零五", "3005")]
    [InlineData("三万五千", "35000")]
    [InlineData("八百四十一万八千", "8418000")]
    [InlineData("8,418,000", "8418000")]
    [InlineData("８，４１８，０００", "8418000")]
    [InlineData("841.8万", "8418000")]
    [InlineData("1.43万", "14300")]
    [InlineData("一万四千三", "14300")]
    [InlineData("三千七百五", "3750")]
    [InlineData("三百五", "350")]
    [InlineData("一万三", "13000")]
    [InlineData("2千5", "2500")]
    [InlineData("两千", "2000")]
    [InlineData("俩", "2")]
    [InlineData("仨", "3")]
    [InlineData("廿", "20")]
    [InlineData("廿三", "23")]
    [InlineData("卅", "30")]
    [InlineData("3.6余万", "36000")]
    [InlineData("3.6 余万", "36000")]
    [InlineData("11.45 万", "114500")]
    [InlineData("二百余万", "2000000")]
    [InlineData("二十多万", "200000")]
    [InlineData("三点六万", "36000")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("1亿2000万", "120000000")]
    [InlineData("三万亿", "3000000000000")]
    [InlineData("1.2万亿", "1200000000000")]
    [InlineData("12万6千", "126000")]
    [InlineData("二〇二〇", "2020")]
    [InlineData("二零二一", "2021")]
    [InlineData("二○○八", "2008")]
    [InlineData("二0二0", "2020")]
    [InlineData("一九九八", "1998")]
    [InlineData("一〇七", "107")]
    [InlineData("壹贰叁", "123")]
    [InlineData("伍仟叁佰", "5300")]
    [InlineData("壹拾贰萬", "120000")]
    [InlineData("三萬五千", "35000")]
    [InlineData("百分之三十七", "0.37")]
    [InlineData("百分之九十八点五", "0.985")]
    [InlineData("37%", "0.37")]
    [InlineData("98.9％", "0.989")]
    [InlineData("千分之五", "0.005")]
    [InlineData("四分之一", "0.25")]
    [InlineData("千余", "1000")]
    [InlineData("零", "0")]
    [InlineData("2020", "2020")]
    public void One_number_has_one_value_however_it_is_written(string text, string expected)
    {
        var read = ChineseNumeral.TryReadAt(text, 0, out var value, out var length);

        Assert.True(read);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
        if (!text.EndsWith('余'))
            Assert.Equal(text.Length, length);
    }

    [Theory]
    [InlineData("十四五规划", 3)] // the plan, neither 14 nor 145
    [InlineData("十五五时期", 3)]
    [InlineData("七八个人", 2)]
    [InlineData("三四百元", 3)]
    [InlineData("二十七八岁", 4)]
    [InlineData("几十家", 2)]
    [InlineData("十几万", 3)]
    [InlineData("十分重要", 1)]
    [InlineData("队伍建设", 0)]
    [InlineData("伍先生", 1)]
    [InlineData("拾到", 1)]
    [InlineData("百姓", 1)]
    [InlineData("万一", 2)]
    [InlineData("123456789012345678", 18)] // an identity number
    [InlineData("文字", 0)]
    public void What_is_no_number_is_not_read(string text, int skip)
    {
        Assert.False(ChineseNumeral.TryReadAt(text, 0, out _, out var length));
        Assert.Equal(skip, length);
    }

    [Theory]
    [InlineData("100、200元", 0, "100", 3)]
    [InlineData("12万多人", 0, "120000", 3)]
    [InlineData("补贴1500元。", 2, "1500", 4)]
    [InlineData("下降5百分点", 2, "5", 1)]
    [InlineData("十分钟", 0, "10", 1)]
    [InlineData("八点三十分", 0, "8", 1)]
    [InlineData("第5。2021年", 1, "5", 1)]
    [InlineData("三是加强", 0, "3", 1)]
    public void Reading_stops_where_the_number_ends(string text, int start, string expected, int length)
    {
        Assert.True(ChineseNumeral.TryReadAt(text, start, out var value, out var read));
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), value);
        Assert.Equal(length, read);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        for (var number = 0L; number <= 99_999; number++)
            Assert.Equal(number, ChineseNumeral.Parse(ChineseNumeral.Write(number)));
        foreach (var number in new[] { 100_000L, 8_418_000, 10_000_001, 120_000_000, 100_010_000, 987_654_321_012 })
            Assert.Equal(number, ChineseNumeral.Parse(ChineseNumeral.Write(number)));
    }

    [Theory]
    [InlineData(10, "十")]
    [InlineData(112, "一百一十二")]
    [InlineData(10010, "一万零一十")]
    [InlineData(-5, "负五")]
    public void Numbers_are_written_as_in_official_texts(long number, string expected) =>
        Assert.Equal(expected, ChineseNumeral.Write(number));

    [Fact]
    public void Years_are_written_digit_by_digit() => Assert.Equal("二〇二〇", ChineseNumeral.WriteDigits(2020));

    [Fact]
    public void Any_mixture_of_numerals_is_survived()
    {
        const string alphabet = "零一二三两十百千万亿廿余多几点分之%.,， 0159壹拾伍年〇";
        var random = new Random(7);
        for (var i = 0; i < 50_000; i++)
        {
            var text = string.Create(random.Next(1, 12), random, (span, r) =>
            {
                foreach (ref var c in span)
                    c = alphabet[r.Next(alphabet.Length)];
            });
            var start = random.Next(text.Length);

            var read = ChineseNumeral.TryReadAt(text, start, out var value, out var length);

            Assert.True(length >= 0 && start + length <= text.Length, text);
            Assert.True(!read || (length > 0 && value >= 0), text);
        }
    }
}
