using ReformBot.Corpus.Library;
using SQLitePCL;

namespace ReformBot.Sqlite.Engine;

/// <summary>What the engine's result codes mean to the person at the console.</summary>
internal static class EngineErrors
{
    /// <summary>Extended codes carry the primary one in their low byte.</summary>
    private const int PrimaryCode = 0xff;

    public static IOException Describe(int code, string path) => (code & PrimaryCode) switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new LibraryBusyException(
            $"Another process is writing to the library {path}. Wait until it is done, then run this again."),
        raw.SQLITE_NOTADB => Unusable(LibraryProblem.NotALibrary, $"{path} is not a ReformBot library. Name another file; this one was left as it is."),
        raw.SQLITE_CORRUPT => Damaged(path),
        raw.SQLITE_FULL => Unusable(
            LibraryProblem.DiskFull,
            $"The disk is full, so the library {path} could not be extended. What was committed before is kept; make room and run this again."),
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => NoPermission(path),
        raw.SQLITE_CANTOPEN => Unusable(
            LibraryProblem.NoPermission,
            $"The library {path} cannot be opened. Check that the file and its folder may be read and written by this user."),
        raw.SQLITE_TOOBIG => Unusable(LibraryProblem.TooBig, $"A document is too big for the library {path}: its file cannot hold a text of that size."),
        raw.SQLITE_IOERR => Unusable(
            LibraryProblem.DeviceFailed,
            $"Reading or writing the library {path} failed in the file system (code {code}). Check the disk; what was committed before is kept."),
        _ => Unusable(LibraryProblem.Damaged, $"The library {path} cannot be used: {raw.sqlite3_errstr(code).utf8_to_string()} (code {code})."),
    };

    public static LibraryUnusableException Damaged(string path, Exception? cause = null) => Unusable(
        LibraryProblem.Damaged,
        $"The library {path} is damaged. Move it away and ingest the documents again, or restore it from a copy.",
        cause);

    public static LibraryUnusableException NoPermission(string path) => Unusable(
        LibraryProblem.NoPermission,
        $"The library {path} may not be written by this user. Change its permissions or those of its folder, or name another file.");

    public static LibraryUnusableException Unusable(LibraryProblem problem, string message, Exception? cause = null) =>
        new(message, cause!) { Problem = problem };
}
