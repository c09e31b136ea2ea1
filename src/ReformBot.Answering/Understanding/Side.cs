namespace ReformBot.Answering.Understanding;

/// <summary>One of several things that a question sets side by side within one place: 一般工种 beside 急需工种, 初级 beside 高级.</summary>
/// <param name="Name">As the answer names it: the question's words, or the member of a family.</param>
/// <param name="Question">The question asked of this one alone; what names the others is left out.</param>
/// <param name="Qualifier">The member of a closed family that it is; null when only its words tell it from the others.</param>
internal sealed record Side(string Name, Question Question, Qualifier? Qualifier)
{
    /// <summary>Concepts of <see cref="Question"/> that belong to this side and to no other.</summary>
    public IReadOnlyList<int> Own { get; init; } = [];

    /// <summary>一般, 普通, 其他: documents often say it by saying nothing.</summary>
    public bool IsUnmarked { get; init; }
}
