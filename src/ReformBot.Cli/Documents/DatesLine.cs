using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Documents;

namespace ReformBot.Cli.Documents;

/// <summary>The five dates as other programs read them, yyyy-MM-dd; null where the document does not say.</summary>
internal sealed record DatesLine(string? Signed, string? Printed, string? Published, string? Effective, string? Expires)
{
    public static DatesLine Of(PolicyDates dates) =>
        new(Write(dates.Signed), Write(dates.Printed), Write(dates.Published), Write(dates.Effective), Write(dates.Expires));

    private static string? Write(Fact<DateOnly>? date) => date is null ? null : IsoDate.Write(date.Value);
}
