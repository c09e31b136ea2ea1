using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Reading;

/// <summary>What an exception of the file system means to a person.</summary>
internal static class FileProblem
{
    /// <summary>Null for exceptions that have nothing to do with the file.</summary>
    public static Message? Of(Exception exception) => exception switch
    {
        UnauthorizedAccessException => Message.Of(MessageCode.NoPermission),
        FileNotFoundException or DirectoryNotFoundException => Message.Of(MessageCode.Vanished),
        IOException io => Message.Of(MessageCode.ReadError, io.Message),
        _ => null,
    };
}
