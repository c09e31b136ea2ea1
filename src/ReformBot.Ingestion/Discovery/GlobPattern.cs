using System.Collections.Immutable;
using System.IO.Enumeration;

namespace ReformBot.Ingestion.Discovery;

/// <summary>
/// docs/**/*.docx: * and ? within one name, ** for any number of folders (none included). Letters count as written. A pattern that matches a
/// folder means everything in it.
/// </summary>
internal sealed class GlobPattern
{
    private readonly ImmutableArray<string> _segments;

    private GlobPattern(string folder, ImmutableArray<string> segments) => (Folder, _segments) = (folder, segments);

    /// <summary>The part before the first wildcard; names count from here.</summary>
    public string Folder { get; }

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <param name="fullPath">Absolute.</param>
    public static GlobPattern Parse(string fullPath)
    {
        var parts = fullPath.Replace('\\', Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        var first = Array.FindIndex(parts, IsPattern);
        var folder = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        return new GlobPattern(folder.Length == 0 ? Path.DirectorySeparatorChar.ToString() : folder, [.. parts[first..].Where(part => part.Length > 0)]);
    }

    /// <param name="name">Relative to <see cref="Folder"/>, with "/".</param>
    public bool Matches(string name)
    {
        var names = name.Split('/');
        // reachable[j]: the first segments up to j can be spent on the names looked at so far.
        var reachable = new bool[_segments.Length + 1];
        reachable[0] = true;
        SkipAnyFolders(reachable);
        foreach (var part in names)
        {
            if (reachable[^1] && _segments[^1] != "**")
                return true;
            reachable = Advance(reachable, part);
        }

        return reachable[^1];
    }

    private bool[] Advance(bool[] reachable, string part)
    {
        var next = new bool[reachable.Length];
        for (var i = 0; i < _segments.Length; i++)
        {
            if (!reachable[i])
                continue;
            if (_segments[i] == "**")
                next[i] = true;
            else if (FileSystemName.MatchesSimpleExpression(_segments[i], part, ignoreCase: false))
                next[i + 1] = true;
        }

        SkipAnyFolders(next);
        return next;
    }

    private void SkipAnyFolders(bool[] reachable)
    {
        for (var i = 0; i < _segments.Length; i++)
            reachable[i + 1] |= reachable[i] && _segments[i] == "**";
    }
}
