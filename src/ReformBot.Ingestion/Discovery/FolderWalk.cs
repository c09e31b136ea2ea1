using System.Collections.Immutable;
using ReformBot.Ingestion.Messages;
using ReformBot.Ingestion.Reading;

namespace ReformBot.Ingestion.Discovery;

/// <summary>
/// All documents below a folder. Hidden names are left out; links to folders are followed unless they lead back to one that was visited.
/// A folder that cannot be listed is one problem, the rest goes on. Used once.
/// </summary>
internal sealed class FolderWalk(string root, CancellationToken cancellationToken)
{
    /// <summary>In place of the bytes of a name that are not UTF-8; a path that holds it leads nowhere.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Of an entry that is listed but cannot be looked at; every flag would be set in it.</summary>
    private const FileAttributes NoAttributes = (FileAttributes)(-1);

    private readonly ImmutableArray<FoundFile>.Builder _files = ImmutableArray.CreateBuilder<FoundFile>();
    private readonly ImmutableArray<FoundProblem>.Builder _problems = ImmutableArray.CreateBuilder<FoundProblem>();
    private readonly ImmutableArray<string>.Builder _unknown = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private int _skipped;

    public FoundSource Run()
    {
        var open = new Stack<(string Path, string Real, string Name)>();
        open.Push((root, RealPath(new DirectoryInfo(root), root), ""));
        while (open.TryPop(out var folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_visited.Add(folder.Real))
                continue;
            foreach (var entry in List(folder.Path, folder.Name))
            {
                var name = folder.Name + entry.Name;
                if (IsHidden(entry))
                    continue;
                if (entry is DirectoryInfo child)
                    open.Push((child.FullName, RealPath(child, Path.Combine(folder.Real, child.Name)), name + "/"));
                else
                    AddFile((FileInfo)entry, SafeText.Of(name));
            }
        }

        _files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return new FoundSource(root, _files.ToImmutable(), _problems.ToImmutable(), _skipped) { Unknown = _unknown.ToImmutable() };
    }

    /// <summary>0 for what has no length (a pipe, a device: such a thing must not be opened); <see cref="FoundFile.Gone"/> for what is not there.</summary>
    public static long LengthOf(FileInfo file)
    {
        try
        {
            return file.LinkTarget is null ? file.Length : (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo)?.Length ?? 0;
        }
        catch (IOException)
        {
            return FoundFile.Gone;
        }
    }

    private FileSystemInfo[] List(string path, string name)
    {
        try
        {
            return new DirectoryInfo(path).GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            _problems.Add(new FoundProblem(SafeText.Of(name.Length == 0 ? path : name), Message.Of(MessageCode.FolderUnreadable, e.Message)));
            _unknown.Add(SafeText.Of(name));
            return [];
        }
    }

    private void AddFile(FileInfo file, string name)
    {
        var length = FileTypes.FormatOf(file.Name) is null ? 0 : LengthOf(file);
        if (length == FoundFile.Gone && file.Name.Contains(Replacement, StringComparison.Ordinal))
            _problems.Add(new FoundProblem(name, Message.Of(MessageCode.NameNotUtf8)));
        else if (FileTypes.FormatOf(file.Name) is not null)
            _files.Add(new FoundFile(name, file.FullName, length));
        else if (FileTypes.IsUnreadableDocument(file.Name))
            _problems.Add(new FoundProblem(name, Message.Of(MessageCode.UnsupportedType, FileTypes.Extension(file.Name))));
        else
            _skipped++;
    }

    /// <summary>Also the lock files of Word.</summary>
    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name[0] == '.' || entry.Name.StartsWith("~$", StringComparison.Ordinal)
        || (entry.Attributes is var attributes && attributes != NoAttributes && attributes.HasFlag(FileAttributes.Hidden));

    private static string RealPath(DirectoryInfo folder, string path)
    {
        try
        {
            return folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        }
        catch (IOException)
        {
            // A link to itself.
            return path;
        }
    }
}
