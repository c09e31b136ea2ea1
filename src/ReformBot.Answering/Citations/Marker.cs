namespace ReformBot.Answering.Citations;

/// <summary>A turning word where it stands.</summary>
/// <param name="End">Index behind it in the canonical text.</param>
/// <param name="Anchor">The two characters that it turns; empty at the end of a clause.</param>
internal sealed record Marker(MarkerKind Kind, string Word, int End, string Anchor)
{
    /// <summary>How binding it is, rather than whether it is so.</summary>
    public bool IsBinding => Kind >= MarkerKind.May;

    /// <summary>Compares; the bounds of figures have a check of their own.</summary>
    public bool IsComparison => Kind is MarkerKind.MoreThan or MarkerKind.LessThan or MarkerKind.NoLess or MarkerKind.NoMore;

    /// <summary>Rules without 应当 bind as well; who may receive receives.</summary>
    public bool MayBeLost => Kind is MarkerKind.Need or MarkerKind.Should or MarkerKind.Must
        || Kind == MarkerKind.May && (Anchor is "申请" or "领取" or "享受" or "获得" or "选择" or "向所" or "凭本" || Anchor.Length > 0 && Anchor[0] is '向' or '到' or '凭' or '持');

    /// <summary>Says the same as a marker of the quotation.</summary>
    public bool Covers(Marker quoted) => Kind == quoted.Kind
        || Kind is MarkerKind.Need or MarkerKind.Must && quoted.Kind is MarkerKind.Should or MarkerKind.Must
        || Kind == MarkerKind.NoNeed && quoted.Word == "不" || Word == "不" && quoted.Kind == MarkerKind.NoNeed
        || Kind == MarkerKind.Should && quoted is { Kind: MarkerKind.Must, Word: "须" } or { Kind: MarkerKind.Need }
        || Kind == MarkerKind.Must && quoted is { Kind: MarkerKind.Need, Word: "须" };
}
