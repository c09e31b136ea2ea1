using System.Text;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;
using ReformBot.Ingestion.Reading.Html;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class HtmlReaderTests : DocumentReaderContract
{
    private protected override IDocumentReader Reader { get; } = new HtmlReader(IngestionMessages.Chinese);

    private protected override ContentFormat Format => ContentFormat.Html;

    protected override string MediaType => "text/html";

    protected override byte[] Sample { get; } = Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><title>通知</title><body><h1>通知</h1><p>{Sentence}</p>");

    /// <summary>Markup inside body, and the lines that come of it, joined by ⏎.</summary>
    [Theory]
    [InlineData("<p>甲</p><p>乙</p>", "甲⏎乙")]
    [InlineData("<p>甲\n   乙</p>", "甲乙")]
    [InlineData("<p>one\n   two</p>", "one two")]
    [InlineData("<p>甲 乙&nbsp;丙</p>", "甲 乙 丙")]
    [InlineData("甲<br>乙<div>丙<span>丁</span></div>戊", "甲⏎乙⏎丙丁⏎戊")]
    [InlineData("<p>补贴<b>1000</b>元&#8203;整</p>", "补贴1000元整")]
    [InlineData("<pre>甲\n乙  丙</pre>", "甲⏎乙 丙")]
    [InlineData("<script>alert(1)</script><style>p{}</style><p>正文</p><nav>首页</nav><footer>版权</footer>", "正文")]
    [InlineData("<p hidden>甲</p><p style='display: none'>乙</p><p aria-hidden=true>丙</p><p>丁</p>", "丁")]
    [InlineData("<div style='VISIBILITY:hidden'>甲</div><template>乙</template><noscript>丙</noscript><p>丁</p>", "丁")]
    [InlineData("<ol><li>甲</li><li>乙</li></ol>", "1. 甲⏎2. 乙")]
    [InlineData("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", "3. 甲⏎7. 乙⏎8. 丙")]
    [InlineData("<ol style='list-style-type:cjk-ideographic'><li>甲</li></ol>", "一、甲")]
    [InlineData("<ul><li>甲</li><li>乙</li></ul>", "甲⏎乙")]
    [InlineData("<ul><li><a href=1>首页</a><li><a href=2>政策</a><li><a href=3>新闻</a><li><a href=4>互动</a><li><a href=5>服务</a></ul><p>正文</p>", "正文")]
    [InlineData("<header><div>某市政府网</div></header><p>正文</p>", "正文")]
    [InlineData("<p>正文没有结束标签<p>第二段", "正文没有结束标签⏎第二段")]
    [InlineData("<article><h1>标题</h1><p>这是正文的主要部分，比别的都长。</p></article><div>推荐阅读</div>", "标题⏎这是正文的主要部分，比别的都长。")]
    [InlineData("<h1>标题</h1><main><p>这是正文的主要部分，比别的都长。</p></main><div>推荐</div>", "标题⏎这是正文的主要部分，比别的都长。")]
    public async Task Blocks_become_lines(string body, string expected)
    {
        Assert.Equal(expected, (await TextOfAsync(body)).Replace('\n', '⏎'));
    }

    [Theory]
    [InlineData("<tr><th>等级<th>金额<tr><td>初级<td>1000元", "等级 | 金额⏎初级 | 1000元")]
    [InlineData("<tr><td>城市<td>等级<td>金额<tr><td rowspan=2>甲市<td>初级<td>1000<tr><td>高级<td>2000", "城市 | 等级 | 金额⏎甲市 | 初级 | 1000⏎甲市 | 高级 | 2000")]
    [InlineData("<thead><tr><th rowspan=2>城市<th colspan=2>补贴<tr><th>本科<th>硕士</thead><tr><td>甲市<td>1000<td>2000", "城市 | 补贴 本科 | 补贴 硕士⏎甲市 | 1000 | 2000")]
    [InlineData("<tr><td rowspan=2>城市<td colspan=2>补贴<tr><td>本科<td>硕士<tr><td>甲市<td>1000<td>2000", "城市 | 补贴 本科 | 补贴 硕士⏎甲市 | 1000 | 2000")]
    [InlineData("<tr><td>等级<td>金额<tr><td colspan=2>第一类<tr><td>初级<td>1000", "等级 | 金额⏎第一类⏎初级 | 1000")]
    [InlineData("<tr><td>甲<td>乙<tr><td>5<td>5", "甲 | 乙⏎5 | 5")]
    [InlineData("<tr><td>甲<td>乙<tr><td><td>5", "甲 | 乙⏎ | 5")]
    [InlineData("<tr><td>甲|乙<td><p>丙</p><p>丁</p>", "甲｜乙 | 丙 丁")]
    [InlineData("<tr><td>只有一列<tr><td>不是表格", "只有一列⏎不是表格")]
    [InlineData("<caption>补贴表</caption><tr><td>甲<td>乙", "补贴表⏎甲 | 乙")]
    public async Task Table_rows_can_be_read_alone(string rows, string expected)
    {
        Assert.Equal(expected, (await TextOfAsync($"<table>{rows}</table>")).Trim().Replace('\n', '⏎'));
    }

    [Theory]
    [InlineData("<title>关于补贴的通知_某市人民政府门户网站</title><body><p>关于补贴的通知</p>", DeclaredKeys.Title, "关于补贴的通知")]
    [InlineData("<meta name=ArticleTitle content='关于补贴的通知'><title>首页</title><body><p>正文</p>", DeclaredKeys.Title, "关于补贴的通知")]
    [InlineData("<title>某网</title><body><h1>关于<br>补贴的通知</h1><p>正文</p>", DeclaredKeys.Title, "关于 补贴的通知")]
    [InlineData("<meta name=PubDate content='2021/7/30 10:20'><body><p>正文</p>", DeclaredKeys.Published, "2021-07-30")]
    [InlineData("<link rel=canonical href='https://example.org/a.html'><body><p>正文</p>", DeclaredKeys.Address, "https://example.org/a.html")]
    public async Task Pages_declare_what_they_are(string markup, string key, string expected)
    {
        Assert.Equal(expected, (await ReadAsync(Encoding.UTF8.GetBytes(markup))).Document!.Declared[key]);
    }

    [Theory]
    [InlineData("gb2312", "GB18030", false)]
    [InlineData("utf-8", "GB18030", true)]
    [InlineData("gb2312", "utf-8", true)]
    public async Task The_declared_encoding_is_checked_against_the_bytes(string declared, string actual, bool warns)
    {
        var encoding = actual == "utf-8" ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(actual)!;
        var document = (await ReadAsync(encoding.GetBytes($"<html><head><meta charset=\"{declared}\"></head><body><p>{Sentence}</p></body></html>"))).Document!;
        Assert.Equal(Sentence, document.Text);
        Assert.Equal(warns, document.Warnings.Length == 1);
    }

    [Theory]
    [InlineData("div")]
    [InlineData("span")]
    [InlineData("b")]
    [InlineData("x/")]
    [InlineData("font a=1")]
    public async Task A_hundred_thousand_nested_tags_are_no_danger(string tag)
    {
        var result = await ReadAsync(Encoding.UTF8.GetBytes("<body>" + string.Concat(Enumerable.Repeat($"<{tag}>", 100_000)) + Sentence));
        Assert.True(result.Problem?.Code == MessageCode.NestedTooDeep || result.Document?.Text == Sentence);
    }

    [Fact]
    public async Task Many_tags_that_authors_forgot_to_close_are_not_nested()
    {
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(i => $"<tr><td><font color=red>行{i}<td>值"));
        var document = (await ReadAsync(Encoding.UTF8.GetBytes($"<body><table>{rows}</table><p>末段"))).Document!;
        Assert.Contains("行1999 | 值", document.Text);
        Assert.Empty(document.Warnings);
    }

    private async Task<string> TextOfAsync(string body) =>
        (await ReadAsync(Encoding.UTF8.GetBytes($"<html><head><meta charset=utf-8></head><body>{body}</body></html>"))).Document!.Text;
}
