using ReformBot.Corpus.Documents;
using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading;

/// <summary>A document, or why there is none. Exactly one of the two is set.</summary>
internal sealed record ReadResult
{
    private ReadResult()
    {
    }

    public SourceDocument? Document { get; private init; }

    public Message? Problem { get; private init; }

    public static ReadResult Of(SourceDocument document) => new() { Document = document };

    public static ReadResult Failed(Message problem) => new() { Problem = problem };

    public static ReadResult Failed(MessageCode code, params ReadOnlySpan<string> arguments) => Failed(Message.Of(code, arguments));
}
