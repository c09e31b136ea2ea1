namespace ReformBot.Tests.Corpus.Structure;

/// <summary>The real documents, where the folder is there; tests that need them skip where it is not.</summary>
internal static class RealDocuments
{
    public static string Folder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("REFORMBOT_REAL_DATA");
            if (string.IsNullOrEmpty(folder))
                Assert.Skip("REFORMBOT_REAL_DATA is not set: the real documents are not part of the project");
            return folder;
        }
    }

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Folder, .. path]));

    public static string[] Files(string folder) => [.. Directory.GetFiles(Path.Combine(Folder, folder), "*.txt").Order(StringComparer.Ordinal)];
}
