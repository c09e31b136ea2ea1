using System.Globalization;

namespace ReformBot.Cli.Terminal;

/// <summary>Which language to speak. Both wordings stand side by side where they are used, so that neither is forgotten.</summary>
internal static class LanguageChoice
{
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
        if (locale is null && OperatingSystem.IsWindows())
            locale = CultureInfo.CurrentUICulture.Name;
        return locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
    }

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
