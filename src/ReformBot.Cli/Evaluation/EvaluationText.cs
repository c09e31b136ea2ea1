using System.Text;

namespace ReformBot.Cli.Evaluation;

/// <summary>How the figures see a text: without blanks, full-width digits and signs as half-width ones, in lower case. Their definition, not ours to better.</summary>
internal static class EvaluationText
{
    private const string From = "０１２３４５６７８９，．％：；（）";
    private const string To = "0123456789,.%:;()";

    public static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsBlank(character))
                result.Append(character);
        }

        return result.ToString();
    }

    public static string Norm(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!IsBlank(character))
                result.Append(From.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at ? To[at] : character);
        }

        return result.ToString().ToLowerInvariant();
    }

    /// <summary>Also the four information separators, which .NET does not count as blank and the definition does.</summary>
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is >= '\x1c' and <= '\x1f';
}
