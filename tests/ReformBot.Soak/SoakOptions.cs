namespace ReformBot.Soak;

/// <param name="Minutes">Of load.</param>
/// <param name="Library">Copied first; null for the corpus that comes with the program.</param>
/// <param name="Questions">JSON lines with "question" or "text"; null for some about that corpus.</param>
/// <param name="Program">reformbot.dll in its own folder: beside this program libraries of the platform are left out that it wants.</param>
internal sealed record SoakOptions(double Minutes, string? Library, string? Questions, string Program)
{
    public const int PrivateChats = 180;
    public const int Groups = 20;
    public const int DistinctQuestions = 40;

    public static readonly TimeSpan BetweenKills = TimeSpan.FromMinutes(1);

    private static string Built => Path.Combine(AppContext.BaseDirectory.Replace(Path.Combine("tests", "ReformBot.Soak"), Path.Combine("src", "ReformBot.Cli"), StringComparison.Ordinal), "reformbot.dll");

    public static SoakOptions Read(string[] arguments)
    {
        string? Of(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        return new SoakOptions(double.Parse(Of("--minutes") ?? "10", System.Globalization.CultureInfo.InvariantCulture), Of("--library"), Of("--questions"), Of("--program") ?? Built);
    }
}
