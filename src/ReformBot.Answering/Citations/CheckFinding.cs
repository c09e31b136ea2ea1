namespace ReformBot.Answering.Citations;

/// <summary>One failure with the words that failed, in Chinese, so that a person or a model can mend the sentence.</summary>
/// <param name="Words">数额“841.8万元”不在所引原文.</param>
public readonly record struct CheckFinding(CheckFailure Failure, string Words);
