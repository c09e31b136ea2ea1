using System.Text;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Tests.Ingestion.Reading;

public sealed class PlainTextReaderTests : DocumentReaderContract
{
    private protected override IDocumentReader Reader { get; } = new PlainTextReader(IngestionMessages.Chinese);

    private protected override ContentFormat Format => ContentFormat.PlainText;

    protected override string MediaType => "text/plain";

    protected override byte[] Sample { get; } = Encoding.UTF8.GetBytes($"关于公布标准的通知\n\n　　{Sentence}\n");

    [Theory]
    [InlineData("一行\r\n二行\r三行\n\n  四行  \t\n")]
    [InlineData("# 标题\n\n| 等级 | 金额 |\n| --- | ---: |\n| 初级 | 1000 |\n")]
    public async Task Every_character_stays(string text)
    {
        Assert.Equal(text, (await ReadAsync(Encoding.UTF8.GetBytes(text))).Document!.Text);
    }
}
