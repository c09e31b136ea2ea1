using ReformBot.Ingestion;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;
using ReformBot.Ingestion.Reading.Pdf;
using ReformBot.Ingestion.Tools;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class PdfReaderTests : DocumentReaderContract
{
    private static readonly ExternalTools Tools = new(new IngestionOptions());

    private protected override IDocumentReader Reader { get; } = Create(new IngestionOptions());

    private protected override ContentFormat Format => ContentFormat.Pdf;

    protected override string MediaType => "application/pdf";

    protected override byte[] Sample { get; } = TinyPdf.Text(TinyPdf.Page("关于公布标准的通知", "　　" + Sentence));

    /// <summary>Each one starts a process.</summary>
    protected override int DamagedSamples => 8;

    protected override string? Missing => Find("pdftotext").IsMissing ? "pdftotext is not installed (poppler-utils)" : null;

    [Fact]
    public async Task Lines_of_a_paragraph_become_one_line_even_across_pages()
    {
        var text = await TextOfAsync(
            TinyPdf.Page("　　为做好技能提升工作，现将有关补贴标准的事项通知如下，", "请各单位遵照执行，并将执行中遇到的问题及时向市级主管部门反", "映。", "　　第二段从这里开始，一直写到这一页的最后一行仍没有写完就"),
            TinyPdf.Page("翻页了。", "　　第三段。"));
        Assert.Equal(
            "为做好技能提升工作，现将有关补贴标准的事项通知如下，请各单位遵照执行，并将执行中遇到的问题及时向市级主管部门反映。\n第二段从这里开始，一直写到这一页的最后一行仍没有写完就翻页了。\n第三段。",
            text);
    }

    [Fact]
    public async Task Running_heads_and_page_numbers_are_left_out()
    {
        var pages = Enumerable.Range(1, 4).Select(i => (TinyPdf.Line[])
        [
            new(72, 800, 9, "某市政策汇编"), new(72, 700, 16, $"第{i}页的正文各不相同。"), new(280, 40, 10, $"— {i} —"),
        ]).ToArray();
        Assert.Equal("第1页的正文各不相同。\n第2页的正文各不相同。\n第3页的正文各不相同。\n第4页的正文各不相同。", await TextOfAsync(pages));
    }

    [Fact]
    public async Task An_amount_stays_beside_its_grade()
    {
        string[][] rows = [["等级", "苏州", "无锡"], ["初级工", "1000元", "900元"], ["高级工", "2000元", "1800元"]];
        var cells = rows.SelectMany((row, y) => row.Select((cell, x) => new TinyPdf.Line(100 + (x * 150), 700 - (y * 24), 14, cell)));
        var text = await TextOfAsync([new(72, 740, 16, "补贴标准如下："), .. cells]);
        Assert.Equal("补贴标准如下：\n\n等级 | 苏州 | 无锡\n初级工 | 1000元 | 900元\n高级工 | 2000元 | 1800元", text);
    }

    [Fact]
    public async Task Columns_of_running_text_are_read_one_after_the_other()
    {
        var lines = Enumerable.Range(0, 20).SelectMany(i => new TinyPdf.Line[]
        {
            new(60, 760 - (i * 24), 12, $"左边一栏的文字这是其中第{i:00}行内容"), new(320, 760 - (i * 24), 12, $"右边一栏的文字这是其中第{i:00}行内容"),
        }).ToArray();
        var text = await TextOfAsync(lines);
        Assert.True(text.IndexOf("左边一栏的文字这是其中第19行", StringComparison.Ordinal) < text.IndexOf("右边一栏的文字这是其中第00行", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_is_named_as_the_reason()
    {
        Assert.Equal(MessageCode.Encrypted, (await ReadAsync(TinyPdf.Text(encrypted: true, TinyPdf.Page(Sentence)))).Problem?.Code);
    }

    [Fact]
    public async Task A_broken_file_is_named_as_such()
    {
        Assert.Equal(MessageCode.BrokenPdf, (await ReadAsync("%PDF-1.4\nnothing follows"u8.ToArray())).Problem?.Code);
    }

    [Fact]
    public async Task A_missing_program_is_named_with_its_package()
    {
        var reader = Create(new IngestionOptions { PdfToText = "no-such-program-here" });
        var problem = (await reader.ReadAsync(new RawDocument("a.pdf", ContentFormat.Pdf, Sample, []), TestContext.Current.CancellationToken)).Problem!;
        Assert.Contains("apt install poppler-utils", IngestionMessages.Chinese.Of(problem).Advice);
    }

    [Fact]
    public async Task Pictures_without_OCR_are_named_with_the_package()
    {
        _ = await ReadAsync(Sample);
        var reader = Create(new IngestionOptions { Tesseract = "no-such-program-here" });
        var picture = TinyPdf.Picture(2, 2, [255, 255, 255, 255]);
        var problem = (await reader.ReadAsync(new RawDocument("a.pdf", ContentFormat.Pdf, picture, []), TestContext.Current.CancellationToken)).Problem!;
        Assert.Equal(MessageCode.OcrMissing, problem.Code);
        Assert.Contains("tesseract-ocr-chi-sim", IngestionMessages.Chinese.Of(problem).Advice);
    }

    [Fact]
    public async Task A_stamped_page_number_does_not_make_a_picture_a_text()
    {
        _ = await ReadAsync(Sample);
        var reader = Create(new IngestionOptions { Tesseract = "no-such-program-here" });
        var stamped = TinyPdf.Text(TinyPdf.Page("— 1 —"), TinyPdf.Page("— 2 —"));
        var result = await reader.ReadAsync(new RawDocument("a.pdf", ContentFormat.Pdf, stamped, []), TestContext.Current.CancellationToken);
        Assert.Equal(MessageCode.OcrMissing, result.Problem?.Code);
    }

    [Fact]
    public async Task A_page_that_is_a_picture_is_recognised_and_says_so()
    {
        var picture = await PictureOfAsync("职工培训补贴标准");
        var document = (await ReadAsync(picture)).Document!;
        Assert.Contains("补贴标准", document.Text);
        Assert.Contains("OCR", Assert.Single(document.Warnings));
    }

    [Fact]
    public async Task Cancelling_stops_at_once()
    {
        _ = await ReadAsync(Sample);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Reader.ReadAsync(new RawDocument("a.pdf", ContentFormat.Pdf, Sample, []), cancelled.Token));
    }

    /// <summary>Draws a page of text and makes a picture of it, when the machine has a font and the tools for it.</summary>
    private static async Task<byte[]> PictureOfAsync(string text)
    {
        foreach (var name in new[] { "pdftoppm", "tesseract", "chi_sim" })
        {
            if (Find(name).IsMissing)
                Assert.Skip($"{name} is not installed ({Find(name).Package})");
        }

        var tool = new ChildProcess(TimeSpan.FromMinutes(1), 1024 * 1024);
        // Without a Chinese font the characters are drawn as boxes, which nothing can recognise.
        if ((await tool.RunAsync("fc-list", [":lang=zh"], TestContext.Current.CancellationToken)) is not { ExitCode: 0, Output.Length: > 0 })
            Assert.Skip("no Chinese font is known to fontconfig to draw the test page with (fonts-wqy-microhei)");
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.pdf", TinyPdf.Text([new TinyPdf.Line(72, 700, 40, text)]));
        var drawn = await tool.RunAsync(
            "pdftoppm", ["-r", "100", "-gray", "-singlefile", file, folder["picture"]], TestContext.Current.CancellationToken);
        Assert.Equal(0, drawn.ExitCode);
        var (width, height, pixels) = Pgm(await File.ReadAllBytesAsync(folder["picture.pgm"], TestContext.Current.CancellationToken));
        return TinyPdf.Picture(width, height, pixels);
    }

    /// <summary>P5, width, height, 255, each followed by one white space; then the pixels.</summary>
    private static (int Width, int Height, byte[] Pixels) Pgm(byte[] file)
    {
        var numbers = new List<int>();
        var at = 2;
        while (numbers.Count < 3)
        {
            var start = ++at;
            while (file[at] is >= (byte)'0' and <= (byte)'9')
                at++;
            numbers.Add(int.Parse(file.AsSpan(start..at), System.Globalization.CultureInfo.InvariantCulture));
        }

        return (numbers[0], numbers[1], file[(at + 1)..]);
    }

    private async Task<string> TextOfAsync(params TinyPdf.Line[][] pages) => (await ReadAsync(TinyPdf.Text(pages))).Document!.Text;

    private static PdfReader Create(IngestionOptions options) => new(options, IngestionMessages.Chinese, new ExternalTools(options));

    private static ToolStatus Find(string name) =>
        Tools.FindAsync(CancellationToken.None).GetAwaiter().GetResult().First(tool => tool.Name == name);
}
