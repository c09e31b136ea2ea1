namespace ReformBot.Answering.Citations;

/// <summary>A verb with those who do it and those who receive it, as far as its clause names them.</summary>
/// <param name="Clause">Index of its clause.</param>
internal sealed record Deed(string Verb, bool IsReceiving, IReadOnlyList<Actor> Doers, IReadOnlyList<Actor> Receivers, int Clause);
