using System.Collections.Immutable;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Evaluation;

namespace ReformBot.Tests.Cli.Evaluation;

/// <summary>Replies of every sort, good and bad, from the questions' own gold and from real text, the same for the same seed.</summary>
internal sealed class MadeUpReplies
{
    private static readonly string[] Kinds = ["answered", "answered", "answered", "partial", "clarify", "no_evidence", "declined"];

    private readonly Random _random;
    private readonly List<(string Name, string Text)> _sources;

    public MadeUpReplies(int seed, IEnumerable<string> files)
    {
        _random = new Random(seed);
        _sources = [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
    }

    public ReplyLine To(EvaluationQuestion question)
    {
        var citations = Enumerable.Range(1, _random.Next(4)).Select(number => Citation(number, question)).ToImmutableArray();
        var text = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Sentence(question, citations)));
        return new ReplyLine(question.Asked.Id, Kinds[_random.Next(Kinds.Length)], text, [.. Enumerable.Range(3, _random.Next(3))], citations, Math.Round(_random.NextDouble() * 50, 3));
    }

    private string Sentence(EvaluationQuestion question, ImmutableArray<CitationLine> citations) => _random.Next(7) switch
    {
        0 => string.Concat((question.MustInclude ?? []).Select(group => group[_random.Next(group.Length)] + "，")),
        1 => string.Concat(question.Answers) + "。〔1〕",
        2 when citations.Length > 0 => citations[_random.Next(citations.Length)].Quote + "〔2〕",
        3 => $"共{_random.Next(1, 5)}份，{_random.NextDouble() * 1000:0.#}万元。",
        4 => question.Text,
        5 => Piece().Text,
        _ => new string('长', _random.Next(500)),
    };

    private CitationLine Citation(int number, EvaluationQuestion question)
    {
        var (name, text) = Piece();
        if (!question.Evidence.IsEmpty && _random.Next(2) == 0)
        {
            var evidence = question.Evidence[_random.Next(question.Evidence.Length)];
            (name, text) = (evidence.File, evidence.Quote[_random.Next(evidence.Quote.Length / 2)..]);
        }
        else if (!question.DocumentIds.IsEmpty && _random.Next(2) == 0)
        {
            name = $"{name}#{question.DocumentIds[0]}";
        }

        DateOnly? date = _random.Next(3) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(_random.Next(2000));
        return new CitationLine(number, name, "标题" + _random.Next(3000), null, date is { } day ? ReformBot.Cli.Hosting.IsoDate.Write(day) : null, "第" + _random.Next(20) + "条", text, 0, text.Length);
    }

    private (string Name, string Text) Piece()
    {
        var (name, text) = _sources[_random.Next(_sources.Count)];
        var start = _random.Next(Math.Max(1, text.Length - 80));
        var piece = text.Substring(start, Math.Min(_random.Next(1, 80), text.Length - start));
        return (name, piece.Trim('\ufffd').Replace("\\", "", StringComparison.Ordinal));
    }
}
