using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReformBot.Answering.Citations;

namespace ReformBot.Serving.Contract;

/// <summary>A 〔n〕 in a text and the citation it stands for.</summary>
/// <param name="Start">First UTF-16 unit of the mark in the text.</param>
/// <param name="End">Behind its last one.</param>
internal sealed partial record CitationMark(int Start, int End, Citation Citation)
{
    /// <summary>All marks of a text in order. A year of a document number (〔2021〕) is no mark, since no reply has so many citations.</summary>
    /// <param name="offset">Where the text begins in what it is a part of.</param>
    public static ImmutableArray<CitationMark> In(string text, int offset, IReadOnlyDictionary<int, Citation> citations) =>
    [
        .. Mark().Matches(text)
            .Where(match => citations.ContainsKey(int.Parse(match.Groups["number"].ValueSpan)))
            .Select(match => new CitationMark(
                offset + match.Index, offset + match.Index + match.Length, citations[int.Parse(match.Groups["number"].ValueSpan)])),
    ];

    [GeneratedRegex("〔(?<number>[1-9][0-9]{0,3})〕", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
