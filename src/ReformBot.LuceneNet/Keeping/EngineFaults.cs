using Lucene.Net.Index;
using Lucene.Net.Store;

namespace ReformBot.LuceneNet.Keeping;

/// <summary>What the engine throws when its folder is at fault; anything else is a defect of ours and goes on.</summary>
internal static class EngineFaults
{
    /// <summary>ENOSPC, which .NET hands on as it is, and Windows' ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.</summary>
    private static readonly int[] DiskFull = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The folder cannot be read or written, or holds nonsense.</summary>
    public static bool IsOfFolder(Exception exception) => exception is IOException or UnauthorizedAccessException || IsNonsense(exception);

    /// <summary>The folder is there and may be written, but what it holds is of no use: cut short, changed, of another version of the engine.</summary>
    public static bool IsDamage(Exception exception) => KindOf(exception) == IndexNewsKind.Failed && exception is not DirectoryNotFoundException;

    /// <summary>What to tell the person.</summary>
    public static IndexNewsKind KindOf(Exception exception) => exception switch
    {
        CorruptIndexException => IndexNewsKind.Failed,
        LockObtainFailedException { InnerException: UnauthorizedAccessException } or UnauthorizedAccessException => IndexNewsKind.NotWritable,
        LockObtainFailedException => IndexNewsKind.Busy,
        IOException when DiskFull.Contains(exception.HResult) => IndexNewsKind.DiskFull,
        _ => exception.InnerException is { } cause && IsOfFolder(cause) ? KindOf(cause) : IndexNewsKind.Failed,
    };

    /// <summary>What decoding changed bytes ends in. The engine checks the sums of its small files only; the large ones show it so.</summary>
    private static bool IsNonsense(Exception exception) => exception is IndexOutOfRangeException or ArgumentException or ArithmeticException
        or InvalidDataException or InvalidOperationException or NullReferenceException or KeyNotFoundException;
}
