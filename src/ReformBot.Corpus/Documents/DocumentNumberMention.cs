using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Documents;

/// <summary>A 发文字号 where it stands in a text.</summary>
/// <param name="Number">What it says.</param>
/// <param name="Span">From the first character of the code to 号, in the text that was searched.</param>
public sealed record DocumentNumberMention(DocumentNumber Number, TextSpan Span);
