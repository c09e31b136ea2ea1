using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Discovery;

/// <summary>A file to read.</summary>
/// <param name="Name">Relative to the source, with "/"; characters that could forge a line of a report are escaped.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes, when it was found; <see cref="Gone"/> when it was named but is not there.</param>
internal sealed record FoundFile(string Name, string Path, long Length)
{
    public const long Gone = -1;

    /// <summary>0 for a file that is gone.</summary>
    public long Bytes => Math.Max(0, Length);

    /// <summary>Known without opening it: there is nothing to read. Null when there is.</summary>
    public Message? Problem => Length switch
    {
        Gone => Message.Of(MessageCode.Vanished),
        0 => Message.Of(MessageCode.EmptyFile),
        _ => null,
    };
}
