namespace ReformBot.Soak;

/// <param name="Minutes">Of load.</param>
/// <param name="Library">Copied first; null for the corpus that comes with the program.</param>
/// <param name="Questions">JSON lines with "question" or "text"; null for some about that corpus.</param>
internal sealed record SoakOptions(double Minutes, string? Library, string? Questions)
{
    public const int PrivateChats = 180;
    public const int Groups = 20;
    public const int DistinctQuestions = 40;

    public static readonly TimeSpan BetweenKills = TimeSpan.FromMinutes(1);

    public static SoakOptions Read(string[] arguments)
    {
        string? Of(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
        return new SoakOptions(double.Parse(Of("--minutes") ?? "10", System.Globalization.CultureInfo.InvariantCulture), Of("--library"), Of("--questions"));
    }
}
