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

    /// <summary>The corpus that comes with the program (see <see cref="Bundled"/>); a later <c>ingest corpus</c> in a working copy then finds the same source.</summary>
    public static string? BundledCorpus(string programFolder) => Bundled(programFolder, Corpus);

    /// <summary>The folder beside the solution when the program runs from a working copy, else its copy beside the program; null when neither is there.</summary>
    public static string? Bundled(string programFolder, string name)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, name);
            if (System.IO.File.Exists(Path.Combine(folder.FullName, Solution)) && Directory.Exists(found))
                return found;
        }

        var copy = Path.Combine(programFolder, name);
        return Directory.Exists(copy) ? copy : null;
    }
}
