using ReformBot.Corpus.Text;

namespace ReformBot.Ingestion.Metadata;

/// <summary>A labelled value of a page head: 实施日期：2019年10月16日.</summary>
/// <param name="Name">What the label means.</param>
/// <param name="Value">What stands behind it, without spaces around.</param>
/// <param name="Span">Of the value, in the repaired text.</param>
internal sealed record HeadField(HeadFieldName Name, string Value, TextSpan Span);
