using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace ReformBot.Answering;

/// <summary>
/// What an operator may count and time: kinds, authors, durations, and never a word of a question or an answer. Costs nothing while nobody
/// listens; nothing that is measured has a part in an answer.
/// </summary>
public static class FlowMeter
{
    /// <summary>Of the meter and of the source of activities.</summary>
    public const string Name = "ReformBot.Answering";

    /// <summary>Kind of a question whose answer was stopped by the person or by a limit.</summary>
    private const string Cancelled = "cancelled";

    private const string Failed = "failed";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("reformbot.questions", "{question}", "Questions by how they ended and who worded the answer");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("reformbot.question.duration", "s", "From the question to the whole reply");
    private static readonly Histogram<double> Retrieval = Meter.CreateHistogram<double>("reformbot.retrieval.duration", "s", "Search and ranking of one question");

    /// <summary>Passes the parts on and notes how the reply ended.</summary>
    internal static async IAsyncEnumerable<ReplyPart> WatchAsync(IAsyncEnumerable<ReplyPart> parts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = Source.StartActivity("question");
        var begin = Stopwatch.GetTimestamp();
        var (kind, author) = (Failed, "none");
        try
        {
            await foreach (var part in parts.WithCancellation(cancellationToken))
            {
                if (part.Reply is { } reply)
                    (kind, author) = (reply.Kind.ToString(), reply.Author.ToString());
                yield return part;
            }
        }
        finally
        {
            if (kind == Failed && cancellationToken.IsCancellationRequested)
                kind = Cancelled;
            activity?.SetTag("kind", kind).SetTag("author", author);
            Questions.Add(1, KeyValuePair.Create("kind", (object?)kind), KeyValuePair.Create("author", (object?)author));
            Duration.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds, KeyValuePair.Create("author", (object?)author));
        }
    }

    /// <summary>Until it is disposed of.</summary>
    internal static RetrievalTime BeginRetrieval() => new(Source.StartActivity("retrieval"), Stopwatch.GetTimestamp());

    internal readonly struct RetrievalTime(Activity? activity, long begin) : IDisposable
    {
        public void Dispose()
        {
            activity?.Dispose();
            if (Retrieval.Enabled)
                Retrieval.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds);
        }
    }
}
