using System.Collections.Immutable;
using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>A place name in a text.</summary>
/// <param name="Candidates">
/// The places it can mean, one or more, highest level first: 朝阳 is 辽宁省/朝阳市 and 北京市/朝阳区. None of them contains another.
/// </param>
/// <param name="Span">Where it stands in the text that was searched.</param>
public sealed record RegionMention(ImmutableArray<Region> Candidates, TextSpan Span)
{
    /// <summary>The place, when only one is meant.</summary>
    public Region? Single => Candidates.Length == 1 ? Candidates[0] : null;
}
