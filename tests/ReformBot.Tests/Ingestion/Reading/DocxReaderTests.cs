using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;
using ReformBot.Ingestion.Reading.Docx;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class DocxReaderTests : DocumentReaderContract
{
    private protected override IDocumentReader Reader { get; } = new DocxReader(IngestionMessages.Chinese);

    private protected override ContentFormat Format => ContentFormat.Docx;

    protected override string MediaType => DocxReader.MediaType;

    protected override byte[] Sample { get; } = TinyDocx.Of(TinyDocx.Paragraph("通知") + TinyDocx.Paragraph(Sentence));

    [Fact]
    public async Task Automatic_numbers_are_text()
    {
        var list = TinyDocx.List(
            1,
            TinyDocx.Level(0, "chineseCountingThousand", "%1、"),
            TinyDocx.Level(1, "chineseCountingThousand", "（%2）"),
            TinyDocx.Level(2, "decimal", "%3."));
        var articles = TinyDocx.List(2, TinyDocx.Level(0, "chineseCounting", "第%1条　"));
        var body = TinyDocx.Numbered("总体要求", 1, 0) + TinyDocx.Numbered("目标", 1, 1) + TinyDocx.Numbered("甲", 1, 2) + TinyDocx.Numbered("乙", 1, 2)
            + TinyDocx.Numbered("原则", 1, 1) + TinyDocx.Numbered("丙", 1, 2) + TinyDocx.Numbered("任务", 1, 0) + TinyDocx.Numbered("分工", 1, 1)
            + string.Concat(Enumerable.Range(1, 12).Select(_ => TinyDocx.Numbered("条文", 2, 0)));
        var lines = await LinesOfAsync(TinyDocx.Of(body, list + articles));
        Assert.Equal(["一、总体要求", "（一）目标", "1.甲", "2.乙", "（二）原则", "1.丙", "二、任务", "（一）分工"], lines[..8]);
        Assert.Equal("第十二条 条文", lines[^1]);
    }

    [Fact]
    public async Task Numbers_of_a_style_count_as_those_of_a_paragraph()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"H1x\"><w:basedOn w:val=\"H1\"/></w:style>";
        var body = string.Concat(new[] { "H1", "H1x" }.Select(style => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>标题</w:t></w:r></w:p>"));
        var lines = await LinesOfAsync(TinyDocx.Of(body, TinyDocx.List(1, TinyDocx.Level(0, "chineseCounting", "%1、")), Styles));
        Assert.Equal(["一、标题", "二、标题"], lines);
    }

    [Fact]
    public async Task A_list_that_starts_again_starts_again()
    {
        var numbering = TinyDocx.List(1, TinyDocx.Level(0, "decimal", "%1."))
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        var body = TinyDocx.Numbered("甲", 1, 0) + TinyDocx.Numbered("乙", 1, 0) + TinyDocx.Numbered("丙", 2, 0) + TinyDocx.Numbered("丁", 2, 0);
        Assert.Equal(["1.甲", "2.乙", "1.丙", "2.丁"], await LinesOfAsync(TinyDocx.Of(body, numbering)));
    }

    [Fact]
    public async Task Table_rows_can_be_read_alone()
    {
        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{TinyDocx.Paragraph(text)}</w:tc>";
        var table = "<w:tbl>"
            + $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("城市")}{Cell("等级")}{Cell("金额")}</w:tr>"
            + $"<w:tr>{Cell("甲市", "<w:vMerge w:val=\"restart\"/>")}{Cell("初级")}{Cell("1000元")}</w:tr>"
            + $"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("高级")}{Cell("2000元")}</w:tr>"
            + $"<w:tr>{Cell("合计", "<w:gridSpan w:val=\"2\"/>")}{Cell("3000元")}</w:tr>"
            + "</w:tbl>";
        var text = (await ReadAsync(TinyDocx.Of(TinyDocx.Paragraph("前文") + table + TinyDocx.Paragraph("后文")))).Document!.Text;
        Assert.Equal("前文\n\n城市 | 等级 | 金额\n甲市 | 初级 | 1000元\n甲市 | 高级 | 2000元\n合计 | 合计 | 3000元\n\n后文", text);
    }

    [Fact]
    public async Task Deleted_and_hidden_words_are_not_read()
    {
        const string Body = "<w:p><w:r><w:t>补贴</w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>500</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>800</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
            + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>元</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>";
        var document = (await ReadAsync(TinyDocx.Of(Body))).Document!;
        Assert.Equal("补贴800元\n第二行", document.Text);
        Assert.Single(document.Warnings);
    }

    [Fact]
    public async Task The_title_property_counts_when_the_text_has_it()
    {
        var body = TinyDocx.Paragraph("关于补贴的通知");
        Assert.Equal("关于补贴的通知", (await ReadAsync(TinyDocx.Of(body, title: "关于补贴的通知"))).Document!.Declared[DeclaredKeys.Title]);
        Assert.Empty((await ReadAsync(TinyDocx.Of(body, title: "模板"))).Document!.Declared);
    }

    [Fact]
    public async Task Nesting_that_would_break_the_parser_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 2_000)) + TinyDocx.Paragraph("深") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 2_000));
        Assert.Equal(MessageCode.NestedTooDeep, (await ReadAsync(RawPackage.Docx(deep))).Problem?.Code);
    }

    [Fact]
    public async Task A_document_without_words_says_so()
    {
        Assert.Equal(MessageCode.NoText, (await ReadAsync(TinyDocx.Of("<w:p/>"))).Problem?.Code);
    }

    private async Task<string[]> LinesOfAsync(byte[] docx) => (await ReadAsync(docx)).Document!.Text.Split('\n');
}
