namespace ReformBot.Answering.Prompts;

/// <summary>A sentence that did not pass, as the template sees it: {{sentence}}, {{reason}}.</summary>
/// <param name="Reason">In Chinese, for the model: 金额1900元不在[2]的原文里.</param>
public sealed record PromptFailure(string Sentence, string Reason);
