using System.Text.RegularExpressions;

namespace ReformBot.Answering.Understanding;

/// <summary>A slogan that is asked for by its own parts (五优是哪五个优): the second half says nothing that the first does not.</summary>
internal static partial class SloganWording
{
    /// <summary>五优是哪些.</summary>
    /// <param name="text">Folded, in standard words.</param>
    public static string Plain(string text) => Repeated().Replace(text, "${slogan}是哪些");

    [GeneratedRegex("(?<slogan>\"?(?<count>[两二三四五六七八九十])(?<part>[^,;:?\"]{1,4}?)\"?)(都|分别)?(是|指)(的是)?(哪|什么)\\k<count>(个|大|项|种|样|条)?\\k<part>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Repeated();
}
