using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Discovery;

/// <summary>Paths as people write them (a file, a folder, a pattern) to files.</summary>
internal static class FileDiscovery
{
    public static FoundSource Find(string path, CancellationToken cancellationToken)
    {
        if (path.Trim().Length == 0 || path.Contains('\0'))
            return FoundSource.Nothing(path, new FoundProblem(SafeText.Of(path), Message.Of(MessageCode.NotFound)));
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            return new FolderWalk(Path.TrimEndingDirectorySeparator(full), cancellationToken).Run();
        if (File.Exists(full))
            return OneFile(full);
        if (GlobPattern.IsPattern(path))
            return Matching(full, path, cancellationToken);
        return FoundSource.Nothing(full, new FoundProblem(SafeText.Of(path), Message.Of(MessageCode.NotFound)));
    }

    private static FoundSource OneFile(string full)
    {
        var info = new FileInfo(full);
        return new FoundSource(full, [new FoundFile(SafeText.Of(info.Name), full, FolderWalk.LengthOf(info))], [], 0);
    }

    private static FoundSource Matching(string full, string path, CancellationToken cancellationToken)
    {
        var pattern = GlobPattern.Parse(full);
        if (!Directory.Exists(pattern.Folder))
            return FoundSource.Nothing(full, new FoundProblem(SafeText.Of(path), Message.Of(MessageCode.NotFound)));
        var all = new FolderWalk(pattern.Folder, cancellationToken).Run();
        var matching = all with { Source = full, Files = [.. all.Files.Where(file => pattern.Matches(file.Name))], Skipped = 0 };
        var problems = all.Problems.RemoveAll(problem => !pattern.Matches(problem.Name) && problem.Message.Code != MessageCode.FolderUnreadable);
        return matching.Files.IsEmpty && problems.IsEmpty
            ? FoundSource.Nothing(full, new FoundProblem(SafeText.Of(path), Message.Of(MessageCode.NothingMatches))) with { Unknown = [] }
            : matching with { Problems = problems };
    }
}
