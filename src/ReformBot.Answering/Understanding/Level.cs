namespace ReformBot.Answering.Understanding;

/// <summary>A numbered level that a text names: 3级, A类, 二等功.</summary>
/// <param name="Kind">What is numbered: 级, 类, 档, 等功.</param>
/// <param name="Value">1 for 一 and 1, and for A.</param>
/// <param name="Text">As written, folded.</param>
internal readonly record struct Level(string Kind, int Value, string Text);
