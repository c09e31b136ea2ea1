using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Tools;

/// <summary>How a child process ended.</summary>
internal sealed record ChildResult
{
    /// <summary>Why there is no result: not installed, too slow, too much output. Null when the program ran to its end.</summary>
    public Message? Problem { get; init; }

    public int ExitCode { get; init; }

    public byte[] Output { get; init; } = [];

    public string Error { get; init; } = "";
}
