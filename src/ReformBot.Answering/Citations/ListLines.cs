using System.Text;
using System.Text.RegularExpressions;

namespace ReformBot.Answering.Citations;

/// <summary>
/// Numbered lines under a line that ends with ： are parts of one sentence, so that what the line says holds for each: 有下列情形之一的，不予补助：
/// （一）…（二）…. Their labels tell nothing.
/// </summary>
internal static partial class ListLines
{
    private const int Milliseconds = 1000;

    public static string Joined(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return text;
        var (joined, isList) = (new StringBuilder(text.Length), false);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var label = Label().Match(line).Length;
            isList &= label > 0;
            if (isList)
                Begin(joined);
            else if (joined.Length > 0)
                joined.Append('\n');
            joined.Append(isList ? line[label..] : line);
            isList |= line[^1] is '：' or ':';
        }

        return joined.ToString();
    }

    /// <summary>The item before ends with ；, whatever sign it had; the line that leads them in keeps its ：.</summary>
    private static void Begin(StringBuilder joined)
    {
        if (joined[^1] is '：' or ':')
            return;
        if (joined[^1] is '。' or '；' or ';' or '.')
            joined.Length--;
        joined.Append('；');
    }

    [GeneratedRegex("^(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[①-⑳])", RegexOptions.None, Milliseconds)]
    private static partial Regex Label();
}
