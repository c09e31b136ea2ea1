namespace ReformBot.Corpus.Text;

/// <summary>A personal number in a text.</summary>
/// <param name="Span">From its first to its last character; what separates its digits lies inside.</param>
public readonly record struct PersonalNumber(PersonalNumberKind Kind, TextSpan Span);
