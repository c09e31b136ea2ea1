using System.Text;

namespace ReformBot.Ingestion.Reading.Pdf;

/// <summary>The habits of OCR undone: a space between every two Han characters, form feeds, empty lines between lines.</summary>
internal static class RecognizedText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '\f')
                continue;
            var separates = character == ' ' && i > 0 && i + 1 < text.Length && (BlockWriter.IsWide(text[i - 1]) || BlockWriter.IsWide(text[i + 1]));
            if (!separates)
                clean.Append(character);
        }

        return clean.ToString();
    }
}
