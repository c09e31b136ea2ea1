using System.Collections.Immutable;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Pipeline;

/// <summary>Collects outcomes, counts all of them and keeps those that a person would read.</summary>
internal sealed class ReportBuilder(IngestionOptions options)
{
    private readonly IngestionMessages _messages = IngestionMessages.In(options.Language);
    private readonly ImmutableArray<DocumentOutcome>.Builder _outcomes = ImmutableArray.CreateBuilder<DocumentOutcome>();
    private readonly Dictionary<OutcomeKind, int> _counts = Enum.GetValues<OutcomeKind>().ToDictionary(kind => kind, _ => 0);
    private int _withWarnings;

    public int Done { get; private set; }

    public long Characters { get; set; }

    public long Bytes { get; set; }

    public int Skipped { get; set; }

    public void Add(string name, OutcomeKind kind, ImmutableArray<string> warnings)
    {
        if (Keeps(kind, hasWarnings: !warnings.IsEmpty))
            _outcomes.Add(new DocumentOutcome(name, kind) { Warnings = [.. warnings.Select(SafeText.Of)] });
    }

    public void Fail(string name, Message problem)
    {
        if (!Keeps(OutcomeKind.Failed, hasWarnings: false))
            return;
        var (reason, advice) = _messages.Of(problem);
        _outcomes.Add(new DocumentOutcome(name, OutcomeKind.Failed, reason, advice, problem.Code.ToString()));
    }

    public IngestionReport Build(bool dryRun) => new(_outcomes.ToImmutable())
    {
        Counts = _counts.ToImmutableDictionary(),
        Skipped = Skipped,
        Characters = Characters,
        Bytes = Bytes,
        DryRun = dryRun,
    };

    private bool Keeps(OutcomeKind kind, bool hasWarnings)
    {
        Done++;
        return ++_counts[kind] <= options.KeptOutcomes || (hasWarnings && ++_withWarnings <= options.KeptOutcomes);
    }
}
