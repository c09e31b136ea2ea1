using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Libraries;

/// <summary>Why a library cannot be used and what to do, in Chinese; the exceptions say it in English.</summary>
internal static class LibraryProblems
{
    public const string Busy = "另一个进程正在写入这个文件库，等它结束后再试一次";

    public static string Chinese(LibraryUnusableException e) => e.Problem switch
    {
        LibraryProblem.NotFound => "没有这个文件库。先导入文件：reformbot ingest 文件夹，或用 --library 指定别的文件",
        LibraryProblem.FolderNotFound => "文件库所在的文件夹不存在。请先建立，或用 --library 指定别的文件",
        LibraryProblem.NotALibrary => "这个文件不是 ReformBot 的文件库，没有改动它。请用 --library 指定别的文件",
        LibraryProblem.NewerVersion => "这个文件库由更新版本的程序建立。请更新程序，或用 --library 指定别的文件",
        LibraryProblem.OlderVersion => "这个文件库由旧版本的程序建立。请重新 ingest 一次原始文件",
        LibraryProblem.Damaged => "文件库已损坏。移走它，再重新 ingest 原始文件，或用备份恢复",
        LibraryProblem.NoPermission => "没有读写这个文件库的权限。请检查文件和所在文件夹的权限，或用 --library 指定别的文件",
        LibraryProblem.DiskFull => "磁盘已满，文件库无法继续写入；已提交的内容都保留着。腾出空间后再运行一次",
        LibraryProblem.TooBig => "有一份文件太大，文件库放不下",
        LibraryProblem.DeviceFailed => "读写文件库时文件系统出错。请检查磁盘；已提交的内容都保留着",
        _ => "文件库无法使用",
    };
}
