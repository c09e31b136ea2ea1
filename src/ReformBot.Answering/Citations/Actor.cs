namespace ReformBot.Answering.Citations;

/// <summary>One who does or receives, where a text names it.</summary>
/// <param name="Name">With what narrows it: 单位工会, 县总.</param>
/// <param name="Kind">工会.</param>
internal sealed record Actor(int Start, int Length, string Name, string Kind)
{
    /// <summary>The same one, or one of them told less exactly: 工会 for 县总.</summary>
    public bool Is(Actor quoted) => Kind == quoted.Kind && (Name == quoted.Name || IsBare || quoted.IsBare || quoted.Name.EndsWith(Name, StringComparison.Ordinal) || Name.EndsWith(quoted.Name, StringComparison.Ordinal));

    private bool IsBare => Name == Kind || Name is "总工会";
}
