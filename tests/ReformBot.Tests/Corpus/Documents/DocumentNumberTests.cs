using ReformBot.Corpus.Documents;

namespace ReformBot.Tests.Corpus.Documents;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("穗人社规字〔2019〕6号", "穗人社规字〔2019〕6号")]
    [InlineData("劳社部发[2008]3号", "劳社部发〔2008〕3号")]
    [InlineData("琼工办发【2015】73号", "琼工办发〔2015〕73号")]
    [InlineData("云人社通( 2017) 56 号", "云人社通〔2017〕56号")]
    [InlineData("甘人社通（２０２５）第１６６号", "甘人社通〔2025〕166号")]
    [InlineData("國發〔2014〕47號", "國發〔2014〕47号")]
    [InlineData("苏工发［2021］007号", "苏工发〔2021〕7号")]
    [InlineData("财税字〔94〕9号", "财税字〔1994〕9号")]
    [InlineData("中华人民共和国国务院令第258号", "中华人民共和国国务院令第258号")]
    [InlineData("中华人民共和国主席令第一〇七号", "中华人民共和国主席令第一〇七号")]
    [InlineData("国务院第258号令", "国务院令第258号")]
    [InlineData("宁波市人民代表大会常务委员会公告 第17号", "宁波市人民代表大会常务委员会公告第17号")]
    [InlineData("某部令\n第 5 号", "某部令第5号")]
    [InlineData("国家税务总局公告2023年第12号", "国家税务总局公告2023年第12号")]
    public void Every_way_of_writing_it_becomes_one(string text, string expected)
    {
        var mention = Assert.Single(DocumentNumber.FindAll(text));
        Assert.Equal(expected, mention.Number.ToString());
        Assert.Equal(text.Length, mention.Span.Length);
    }

    [Theory]
    [InlineData("根据穗府规〔2018〕19号要求", "穗府规〔2018〕19号")]
    [InlineData("按照人社部发〔2025〕18号和皖人社发〔2025〕5号", "人社部发〔2025〕18号", "皖人社发〔2025〕5号")]
    [InlineData("《某市临时救助办法》（穗府办规〔2019〕13号）同时废止", "穗府办规〔2019〕13号")]
    [InlineData("文　　号： 穗府办规〔2021〕19号", "穗府办规〔2021〕19号")]
    [InlineData("某市财政局 某财〔2020〕5号", "某财〔2020〕5号")]
    [InlineData("依据国务院令第513号的规定", "国务院令第513号")]
    [InlineData("某部、某总局（某发〔2020〕1号，某函〔2021〕22号）", "某发〔2020〕1号", "某函〔2021〕22号")]
    public void It_is_found_in_running_text(string text, params string[] expected)
    {
        var mentions = DocumentNumber.FindAll(text);
        Assert.Equal(expected, mentions.Select(m => m.Number.ToString()));
        Assert.All(mentions, m => Assert.EndsWith("号", m.Span.In(text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("解放路（2020）")]
    [InlineData("6月1号")]
    [InlineData("2021年第14期(总第40期)")]
    [InlineData("地址：人民路25号")]
    [InlineData("第3号台风")]
    [InlineData("（2019）5号")] // no code
    public void What_is_no_number_is_left_alone(string text) => Assert.Empty(DocumentNumber.FindAll(text));

    [Theory]
    [InlineData("人社部发2017年40号文", "人社部发〔2017〕40号")]
    [InlineData("人社部发〔2017〕40号文", "人社部发〔2017〕40号")]
    [InlineData("國發〔2014〕 47 號", "国发〔2014〕47号")]
    public void A_number_as_people_type_it_equals_the_printed_one(string typed, string printed) =>
        Assert.Equal(DocumentNumber.Parse(printed), DocumentNumber.Parse(typed));

    [Fact]
    public void Another_serial_is_another_document() =>
        Assert.NotEqual(DocumentNumber.Parse("国发〔2014〕47号"), DocumentNumber.Parse("国发〔2014〕48号"));

    [Theory]
    [InlineData("")]
    [InlineData("关于就业的通知")]
    [InlineData("号")]
    [InlineData("第号")]
    public void Other_text_does_not_parse(string text) => Assert.False(DocumentNumber.TryParse(text, out _));
}
