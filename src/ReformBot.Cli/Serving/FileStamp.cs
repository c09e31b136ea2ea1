using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Serving;

/// <summary>What tells one library file from another that took its place.</summary>
/// <param name="Made">Another file of the same name was made at another time.</param>
/// <param name="Written">A file that was copied over keeps its time of making.</param>
internal readonly record struct FileStamp(DateTime Made, DateTime Written, long Length)
{
    /// <exception cref="LibraryUnusableException">There is no such file.</exception>
    public static FileStamp Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? new FileStamp(file.CreationTimeUtc, file.LastWriteTimeUtc, file.Length)
            : throw new LibraryUnusableException($"{path} is not there") { Problem = LibraryProblem.NotFound };
    }
}
