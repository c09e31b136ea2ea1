using ReformBot.Ingestion;

namespace ReformBot.Cli.Ingesting;

/// <summary>The last line of an ingestion's report as other programs read it; it alone has no <c>document</c>.</summary>
internal sealed record TotalsLine(
    int New, int Changed, int Unchanged, int Withdrawn, int Failed, int Skipped, int NotListed, long Characters, long Bytes, bool DryRun)
{
    public static TotalsLine Of(IngestionReport report) => new(
        report.New, report.Changed, report.Unchanged, report.Withdrawn, report.Failed, report.Skipped, report.NotListed, report.Characters, report.Bytes,
        report.DryRun);
}
