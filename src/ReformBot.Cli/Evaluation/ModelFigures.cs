using ReformBot.Cli.Asking;

namespace ReformBot.Cli.Evaluation;

/// <summary>What the model took, and how often its words were what the person got.</summary>
internal static class ModelFigures
{
    public static IReadOnlyList<Figure> Of(IReadOnlyList<ReplyLine> replies)
    {
        var uses = replies.Select(reply => reply.Use).OfType<UseLine>().ToList();
        var figures = new List<Figure>
        {
            Share("by_model", replies, reply => reply.Author == "model"),
            Share("fallback", replies, reply => reply.Fallback is not null),
            new("model_calls", uses.Sum(use => use.Calls), uses.Count),
            new("input_tokens", uses.Sum(use => use.InputTokens), uses.Count),
            new("output_tokens", uses.Sum(use => use.OutputTokens), uses.Count),
        };
        if (uses.Exists(use => use.Cost is not null))
            figures.Add(new("cost", (double)uses.Sum(use => use.Cost ?? 0), uses.Count));
        AddTimes(figures, "model_ms", [.. uses.Select(use => use.Ms)]);
        AddTimes(figures, "own_ms", [.. replies.Select(reply => reply.ElapsedMs - (reply.Use?.Ms ?? 0))]);
        return figures;
    }

    private static Figure Share(string name, IReadOnlyList<ReplyLine> replies, Func<ReplyLine, bool> counts) =>
        new(name, Math.Round((double)replies.Count(counts) / replies.Count, 4), replies.Count);

    private static void AddTimes(List<Figure> figures, string name, List<double> times)
    {
        if (times.Count == 0)
            return;
        figures.Add(new(name + "_p50", Figures.Percentile(times, 0.5), times.Count));
        figures.Add(new(name + "_p95", Figures.Percentile(times, 0.95), times.Count));
    }
}
