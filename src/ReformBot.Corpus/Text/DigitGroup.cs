namespace ReformBot.Corpus.Text;

/// <summary>Digits without anything between them.</summary>
/// <param name="Digits">As 0–9, whatever script they are written in; a 17-digit identity number that ends in X keeps it as x.</param>
/// <param name="Separator">What parts it from the group before; 0 for the first of a chain.</param>
internal readonly record struct DigitGroup(string Digits, TextSpan Span, char Separator);
