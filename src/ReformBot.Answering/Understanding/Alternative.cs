namespace ReformBot.Answering.Understanding;

/// <summary>A wording that stands for a concept.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Trust">1: the question's own word or a full synonym; less for a related word. Above 0.</param>
public readonly record struct Alternative(string Text, double Trust);
