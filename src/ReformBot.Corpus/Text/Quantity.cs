namespace ReformBot.Corpus.Text;

/// <summary>A number as a text writes it.</summary>
/// <param name="Value">After 万 and 亿: 841.8万 is 8,418,000.</param>
/// <param name="Unit">As written, folded: 元, 人次, 平方米; empty when unknown.</param>
/// <param name="Class">What it counts.</param>
/// <param name="Span">Digits, 万/亿 and unit in the text.</param>
public readonly record struct Quantity(decimal Value, string Unit, UnitClass Class, TextSpan Span);
