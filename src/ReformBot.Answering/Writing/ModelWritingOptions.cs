using System.ComponentModel.DataAnnotations;

namespace ReformBot.Answering.Writing;

/// <summary>Limits of a model-written answer.</summary>
public sealed record ModelWritingOptions
{
    /// <summary>Rounds of tool calls that a model may use for one question. Default 3: after it the model has to answer from what it has.</summary>
    [Range(0, 8)]
    public int ToolRounds { get; init; } = 3;

    /// <summary>Passages given with the question. Default 8; the gold passage is nearly always among the first three.</summary>
    [Range(1, 30)]
    public int Passages { get; init; } = 8;

    /// <summary>From the question to the last sentence; then what stands is shown or the extractive answer. Default 60 s.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>UTF-16 units of a draft; what a model writes beyond it is cut off at the last whole sentence. Default 4,000.</summary>
    [Range(200, 20_000)]
    public int LongestDraft { get; init; } = 4_000;
}
