using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>A number of a text with the words that belong to it.</summary>
/// <param name="Quantity">In the canonical text.</param>
/// <param name="Rates">每人, 每月: of its own clause.</param>
/// <param name="Change">到 for 提高到2000元, 量 for 提高2000元, 人均 for an average; empty for a plain figure.</param>
/// <param name="Clause">Index of its clause.</param>
internal sealed record Figure(Quantity Quantity, FigureBound Bound, IReadOnlyList<string> Rates, string Change, int Clause)
{
    /// <summary>Told of what was done, not set as a rule: 6万人以上 may be said of 超过6万人, a threshold may not be moved so.</summary>
    public bool IsReported { get; init; }

    /// <summary>The same number of the same thing, bounded alike.</summary>
    public bool Says(Figure quoted) => Counts(quoted) && IsBoundAs(quoted) && Change == quoted.Change;

    /// <summary>Of a row of amounts whose first one is bounded, or of a limit (限额为甲120元、乙60元): it may be told with the bound.</summary>
    public FigureBound? Shared { get; init; }

    public bool IsBoundAs(Figure quoted) =>
        BoundReader.Fits(Bound, quoted.Bound) || quoted.Bound == FigureBound.Exact && quoted.Shared is { } shared && BoundReader.Fits(Bound, shared) || Shared is { } own && Bound == FigureBound.Exact && BoundReader.Fits(own, quoted.Bound) || quoted.IsReported && (Bound, quoted.Bound) is (FigureBound.AtLeast, FigureBound.Above) or (FigureBound.AtMost, FigureBound.Below);

    public bool Counts(Figure quoted) => Units.Same(Quantity, quoted.Quantity);
}
