namespace ReformBot.LuceneNet;

/// <summary>What a person should know about the folder. The library and its answers are whole in every case.</summary>
public enum IndexNewsKind
{
    /// <summary>The folder is damaged, gone or of another version; it is made anew from the library.</summary>
    MadeAnew,

    /// <summary>Many documents are being taken in, as many as the detail says.</summary>
    CatchingUp,

    /// <summary>More is missing than a reader makes good on its way: questions go to the library's own index until somebody writes or makes the folder anew.</summary>
    Behind,

    /// <summary>It cannot be read; questions go to the library's own index.</summary>
    Unreadable,

    /// <summary>No permission to write it.</summary>
    NotWritable,

    DiskFull,

    /// <summary>Another process wrote it for longer than was waited.</summary>
    Busy,

    /// <summary>Writing failed otherwise.</summary>
    Failed,
}
