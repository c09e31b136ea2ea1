using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading.Docx;
using ReformBot.Ingestion.Reading.Html;
using ReformBot.Ingestion.Reading.JsonLines;
using ReformBot.Ingestion.Reading.Pdf;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Ingestion.Reading;

/// <summary>Which reader reads what.</summary>
internal sealed class DocumentReaders
{
    private readonly PlainTextReader _text;
    private readonly HtmlReader _html;
    private readonly DocxReader _docx;
    private readonly PdfReader _pdf;
    private readonly JsonLineReader _json;

    public DocumentReaders(IngestionOptions options, IngestionMessages messages)
    {
        _text = new PlainTextReader(messages);
        _html = new HtmlReader(messages);
        _docx = new DocxReader(messages);
        _pdf = new PdfReader(options, messages, new ExternalTools(options));
        _json = new JsonLineReader(messages);
    }

    public IDocumentReader For(ContentFormat format) => format switch
    {
        ContentFormat.PlainText or ContentFormat.Markdown => _text,
        ContentFormat.Html => _html,
        ContentFormat.Docx => _docx,
        ContentFormat.Pdf => _pdf,
        ContentFormat.JsonLine => _json,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, message: null),
    };
}
