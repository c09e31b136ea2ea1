namespace ReformBot.Cli.Libraries;

/// <summary>Where things lie on this machine.</summary>
internal static class LibraryPlaces
{
    private const string Folder = "ReformBot";
    private const string File = "library.db";
    private const string Solution = "ReformBot.sln";
    private const string Corpus = "corpus";

    /// <summary>
    /// Under the platform's folder for a user's data: XDG_DATA_HOME or ~/.local/share, ~/Library/Application Support, %LOCALAPPDATA%. Null when
    /// there is none (a service account without a home).
    /// </summary>
    public static string? DefaultLibrary()
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, Folder, File);
    }

    /// <summary>
    /// The corpus beside the solution when the program runs from a working copy (then a later <c>ingest corpus</c> finds the same
    /// source and nothing to do), else the copy beside the program.
    /// </summary>
    public static string? BundledCorpus(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, Corpus);
            if (System.IO.File.Exists(Path.Combine(folder.FullName, Solution)) && Directory.Exists(corpus))
                return corpus;
        }

        var copy = Path.Combine(programFolder, Corpus);
        return Directory.Exists(copy) ? copy : null;
    }
}
