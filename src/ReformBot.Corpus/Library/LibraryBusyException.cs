namespace ReformBot.Corpus.Library;

/// <summary>Another process is writing to the library and did not finish within the time limit. The message is for the operator.</summary>
public sealed class LibraryBusyException : IOException
{
    public LibraryBusyException()
    {
    }

    public LibraryBusyException(string message)
        : base(message)
    {
    }

    public LibraryBusyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
