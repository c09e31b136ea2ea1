using System.Collections.Immutable;
using System.Text;
using ReformBot.Answering;
using ReformBot.Answering.Citations;

namespace ReformBot.Serving.Contract;

/// <summary>What was sent of an answer so far. What was sent stays; a last part that says it otherwise is sent whole, as a correction.</summary>
internal sealed class ShownText
{
    private const string Correction = "\n\n（以下是核对后的完整回答，以此为准）\n";

    private readonly StringBuilder _shown = new();
    private readonly Dictionary<int, Citation> _citations = [];

    /// <summary>What to send for this part, and the marks in it as they stand in the whole text.</summary>
    public (string Text, ImmutableArray<CitationMark> Marks) Next(ReplyPart part)
    {
        foreach (var citation in part.Reply?.Citations ?? part.Citations)
            _citations[citation.Number] = citation;
        return part.Reply is { } reply ? Last(ReplyText.Answer(reply)) : Add("", part.Text);
    }

    private (string Text, ImmutableArray<CitationMark> Marks) Last(string answer)
    {
        var shown = _shown.ToString();
        return answer.StartsWith(shown, StringComparison.Ordinal) ? Add("", answer[shown.Length..]) : Add(Correction, answer);
    }

    private (string Text, ImmutableArray<CitationMark> Marks) Add(string heading, string text)
    {
        var marks = CitationMark.In(text, _shown.Length + heading.Length, _citations);
        _shown.Append(heading).Append(text);
        return (heading + text, marks);
    }
}
