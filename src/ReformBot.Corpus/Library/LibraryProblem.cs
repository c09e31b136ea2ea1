namespace ReformBot.Corpus.Library;

/// <summary>Why a library file cannot be used, for hosts that word it in another language than the message.</summary>
public enum LibraryProblem
{
    /// <summary>Pages or records that contradict each other.</summary>
    Damaged,

    /// <summary>No file of that name, or one that holds nothing: the first ingestion was stopped before it had begun.</summary>
    NotFound,

    /// <summary>The folder that it should lie in does not exist.</summary>
    FolderNotFound,

    /// <summary>A file of another program.</summary>
    NotALibrary,

    /// <summary>Written by a newer version of the program.</summary>
    NewerVersion,

    /// <summary>Written by an older version; the next ingestion brings it up to date.</summary>
    OlderVersion,

    NoPermission,

    DiskFull,

    /// <summary>A single document that the file format cannot hold.</summary>
    TooBig,

    /// <summary>The file system reported an error.</summary>
    DeviceFailed,
}
