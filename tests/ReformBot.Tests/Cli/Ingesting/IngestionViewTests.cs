using System.Collections.Immutable;
using ReformBot.Cli.Ingesting;
using ReformBot.Cli.Terminal;
using ReformBot.Ingestion;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Ingesting;

public sealed class IngestionViewTests
{
    private static readonly IngestionReport Report = new([
        new DocumentOutcome("a.txt", OutcomeKind.New),
        new DocumentOutcome("b.txt", OutcomeKind.Changed) { Warnings = ["编码按 GB18030 读取"] },
        new DocumentOutcome("c.txt", OutcomeKind.Unchanged),
        new DocumentOutcome("d.txt", OutcomeKind.Withdrawn),
        new DocumentOutcome("e.pdf", OutcomeKind.Failed, "没有安装 pdftotext", "安装 poppler-utils", "ToolMissing"),
    ])
    {
        Counts = new Dictionary<OutcomeKind, int>
        {
            [OutcomeKind.New] = 3,
            [OutcomeKind.Changed] = 1,
            [OutcomeKind.Unchanged] = 40,
            [OutcomeKind.Withdrawn] = 1,
            [OutcomeKind.Failed] = 1,
        }.ToImmutableDictionary(),
        Skipped = 2,
    };

    [Theory]
    [InlineData("Chinese", "ingestion-zh")]
    [InlineData("English", "ingestion-en")]
    public void A_report_says_what_happened_and_what_to_do(string language, string name)
    {
        using var console = new Captured(Enum.Parse<Language>(language));
        IngestionView.Write(console.Screen, Report);
        Approved.Check(console.Out, name);
    }

    [Fact]
    public void A_dry_run_says_that_it_was_one()
    {
        using var console = new Captured();
        IngestionView.WriteTotals(console.Screen, Report with { DryRun = true, Skipped = 0 });
        Assert.Equal("试运行，未写入：新增 3，更新 1，未变 40，撤下 1，失败 1\n", console.Out);
    }
}
