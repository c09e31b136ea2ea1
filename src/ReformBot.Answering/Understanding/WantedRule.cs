using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A wording that shows what a question wants.</summary>
/// <param name="Wording">Folded, in standard words.</param>
/// <param name="Wanted">What it shows.</param>
/// <param name="Units">What a number would count.</param>
internal sealed record WantedRule(string Wording, Wanted Wanted, ImmutableArray<UnitClass> Units);
