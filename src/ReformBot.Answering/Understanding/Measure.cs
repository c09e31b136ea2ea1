namespace ReformBot.Answering.Understanding;

/// <summary>What a question with 多少 or 几 asks to be counted or measured: 家 of 爱心驿站 in 有多少家爱心驿站.</summary>
/// <param name="Counter">Behind 多少 or 几 (家, 个月); % for 百分之几; empty when there is none.</param>
/// <param name="Head">The noun that is counted, or measured where none follows (失业金 in 失业金每月多少); folded, empty when there is none.</param>
/// <param name="IsCounted">True when the head is counted, false when an amount of it is asked for.</param>
public sealed record Measure(string Counter, string Head, bool IsCounted)
{
    /// <summary>Whose the counted is (曙光公司 in 曙光公司有多少名职工); folded, empty where nobody is named.</summary>
    public string Owner { get; init; } = "";

    /// <summary>True when the count is one of what has happened (多少人拿到了), which a rule cannot know.</summary>
    public bool IsReported { get; init; }
}
