using System.Runtime.InteropServices;

namespace ReformBot.Cli.Terminal;

/// <summary>Which language to speak. Both wordings stand side by side where they are used, so that neither is forgotten.</summary>
internal static class LanguageChoice
{
    /// <summary>LANGID: the low ten bits name the language, the others the country.</summary>
    private const int PrimaryLanguage = 0x3ff;
    private const int EnglishOfWindows = 0x09;

    public static string Say(this Language language, string chinese, string english) =>
        language == Language.English ? english : chinese;

    /// <summary>
    /// <c>--lang</c> when it was given (needed before the options are read, since their help is written in it), then the locale: English where
    /// that begins with "en", Chinese in every other case. POSIX order: the first of LC_ALL, LC_MESSAGES and LANG that is set decides.
    /// </summary>
    public static Language From(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        if (Asked(arguments) is { } asked)
            return asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var english = locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase)
            ?? (OperatingSystem.IsWindows() && (GetUserDefaultUILanguage() & PrimaryLanguage) == EnglishOfWindows);
        return english ? Language.English : Language.Chinese;
    }

    /// <summary>Windows keeps the language elsewhere, and the framework does not ask for it without ICU.</summary>
    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern ushort GetUserDefaultUILanguage();

    private static string? Asked(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Count)
                return arguments[i + 1];
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal))
                return arguments[i]["--lang=".Length..];
        }

        return null;
    }
}
