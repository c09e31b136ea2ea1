using System.Text;
using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;
using ReformBot.Ingestion.Reading.JsonLines;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class JsonLineReaderTests : DocumentReaderContract
{
    private protected override IDocumentReader Reader { get; } = new JsonLineReader(IngestionMessages.Chinese);

    private protected override ContentFormat Format => ContentFormat.JsonLine;

    protected override string MediaType => JsonLineReader.MediaType;

    protected override byte[] Sample { get; } = Encoding.UTF8.GetBytes($$"""{"id": "1", "title": "通知", "text": "{{Sentence}}"}""");

    [Theory]
    [InlineData("""{"id":"1","text":"文","title":"题"}""", DeclaredKeys.Title, "题")]
    [InlineData("""{"id":"1","text":"文","issuer":["甲局","乙局"]}""", DeclaredKeys.Issuer, "甲局、乙局")]
    [InlineData("""{"id":"1","text":"文","date":"2021-07-30 08:00:00"}""", DeclaredKeys.Published, "2021-07-30")]
    [InlineData("""{"id":"1","text":"文","date":20210730}""", DeclaredKeys.Published, "2021-07-30")]
    [InlineData("""{"id":"1","text":"文","url":"https://example.org/1","other":{"a":[1,2]}}""", DeclaredKeys.Address, "https://example.org/1")]
    [InlineData("""{"id":"1","text":"文","place":"甲市"}""", DeclaredKeys.Place, "甲市")]
    public async Task Members_declare(string line, string key, string expected)
    {
        Assert.Equal(expected, (await ReadAsync(Encoding.UTF8.GetBytes(line))).Document!.Declared[key]);
    }

    [Fact]
    public async Task A_date_that_is_none_is_left_out_with_a_warning()
    {
        var document = (await ReadAsync(Encoding.UTF8.GetBytes("""{"id":"1","text":"文","date":"去年"}"""))).Document!;
        Assert.Empty(document.Declared);
        Assert.Contains("去年", Assert.Single(document.Warnings));
    }

    [Theory]
    [InlineData("""{"id":"1"}""", nameof(MessageCode.NoTextField))]
    [InlineData("""{"id":"1","text":"  "}""", nameof(MessageCode.NoTextField))]
    [InlineData("""{"id":"1","text":"文" """, nameof(MessageCode.BrokenJson))]
    [InlineData("""{"id":"1","text":"\ud800"}""", nameof(MessageCode.BrokenJson))]
    [InlineData("""["id"]""", nameof(MessageCode.BrokenJson))]
    [InlineData("""{"id":"1","text":"文"} {"id":"2"}""", nameof(MessageCode.BrokenJson))]
    public async Task Bad_lines_say_why(string line, string code)
    {
        Assert.Equal(code, (await ReadAsync(Encoding.UTF8.GetBytes(line))).Problem?.Code.ToString());
    }

    [Theory]
    [InlineData("""{"id":"a1","text":"文"}""", "a1")]
    [InlineData("""{"text":{"id":"inner"},"id":7}""", "7")]
    [InlineData("""{"id":"","text":"文"}""", null)]
    [InlineData("""{"id":null}""", null)]
    [InlineData("""{"text":"文"}""", null)]
    [InlineData("""{"id":"first","id":"second"}""", "first")]
    [InlineData("not json", null)]
    public void The_id_is_found_without_reading_the_rest(string line, string? expected)
    {
        Assert.Equal(expected, JsonLine.IdOf(Encoding.UTF8.GetBytes(line)));
    }

    [Fact]
    public async Task Lines_in_GB18030_are_read_with_a_warning()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes($$"""{"id":"1","text":"{{Sentence}}"}""");
        var document = (await ReadAsync(bytes)).Document!;
        Assert.Equal(Sentence, document.Text);
        Assert.Single(document.Warnings);
    }

    [Fact]
    public async Task Lines_of_any_length_are_cut_alike()
    {
        var lines = Enumerable.Range(0, 200).Select(i => new string('文', i * i)).ToList();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        var read = new List<string>();
        await foreach (var batch in LineBatches.ReadAsync(stream, 10_000_000, TestContext.Current.CancellationToken))
        {
            Assert.Equal(read.Count + 1, batch.FirstLine);
            read.AddRange(batch.Lines.Select(line => Encoding.UTF8.GetString(line!.Value.Span)));
        }

        Assert.Equal(lines, read);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_passed_over_and_the_next_ones_are_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("a\n" + new string('x', 1_000_000) + "\nb\n" + new string('y', 1_000_000)));
        var read = new List<string?>();
        await foreach (var batch in LineBatches.ReadAsync(stream, 100_000, TestContext.Current.CancellationToken))
            read.AddRange(batch.Lines.Select(line => line is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null));
        Assert.Equal(["a", null, "b", null], read);
    }
}
