using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ReformBot.Ingestion.Reading.Docx;

/// <summary>The characters of a paragraph as Word prints them: no deleted or hidden text, no field codes.</summary>
internal static class DocxRuns
{
    /// <summary>Line breaks inside the paragraph are \n.</summary>
    public static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Collect(paragraph, text);
        return text.ToString();
    }

    /// <summary>Text boxes that are anchored in the paragraph, each once (drawings carry a second copy for old versions of Word).</summary>
    public static IEnumerable<TextBoxContent> TextBoxesOf(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any());

    private static void Collect(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Text characters:
                    text.Append(characters.Text);
                    break;
                case TabChar or PositionalTab:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Break { Type: null } or Break { Type.Value: BreakValues.TextWrapping } or CarriageReturn:
                    text.Append('\n');
                    break;
                case Run run when IsHidden(run):
                case DeletedRun or MoveFromRun or Drawing or Picture or AlternateContent or ParagraphProperties or RunProperties:
                    break;
                default:
                    Collect(element, text);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } vanish && (vanish.Val is null || vanish.Val.Value);
}
