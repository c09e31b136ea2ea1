namespace ReformBot.Answering;

/// <summary>One thing that happened between the flow and a model.</summary>
/// <param name="Title">提示, 草稿, 核对…</param>
/// <param name="Text">Verbatim, several lines possible.</param>
public sealed record ExplainedStep(string Title, string Text);
