namespace ReformBot.Sqlite.Engine;

/// <summary>
/// A file that is read without locks, since its folder takes no lock files: good as long as nobody writes to it. Who reads looks before and after,
/// and reads again when the file changed meanwhile.
/// </summary>
internal sealed class StandingFile(string path)
{
    private readonly (long Length, DateTime Written) seen = Look(path);

    /// <summary>True once somebody writes to the file, or did since this was made.</summary>
    public bool HasChanged => !IsWhole(path) || Look(path) != seen;

    /// <summary>All commits are in the file itself. With a log beside it the file alone may be the half of a commit.</summary>
    public static bool IsWhole(string path) => new FileInfo(path + "-wal") is { Exists: false } or { Length: 0 };

    /// <summary>As the engine wants it, telling it that the file will not change.</summary>
    /// <param name="path">Absolute; one that begins with a drive letter gets the slash that a URI has before it.</param>
    public static string Address(string path)
    {
        var name = path.Replace("%", "%25", StringComparison.Ordinal).Replace("?", "%3f", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
        if (OperatingSystem.IsWindows())
            name = name.Replace('\\', '/');
        return $"file://{(name.StartsWith('/') ? "" : "/")}{name}?immutable=1";
    }

    private static (long Length, DateTime Written) Look(string path) =>
        new FileInfo(path) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
}
