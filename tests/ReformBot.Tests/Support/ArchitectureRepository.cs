using System.Diagnostics;
using System.Reflection;
using System.Xml.Linq;

namespace ReformBot.Tests.Support;

/// <summary>The repository that the tests were built from, as the convention tests see it. Paths are relative to its root, with "/".</summary>
internal static class ArchitectureRepository
{
    private static readonly string[] NotSource = [".git", "bin", "obj", "artifacts", "TestResults", ".vs", ".idea", ".vscode"];
    private static readonly string[] TextFiles =
        [".cs", ".csproj", ".props", ".sln", ".md", ".txt", ".tsv", ".csv", ".json", ".jsonl", ".html", ".sql", ".yaml", ".yml", ".editorconfig", ".gitignore", ".gitattributes"];

    private static readonly Lazy<string[]> Tracked = new(() => [.. TrackedFiles().Order(StringComparer.Ordinal)]);

    public static string Root { get; } = FindRoot();

    /// <summary>What is committed or about to be: what git lists, or without git every file outside the build's folders.</summary>
    public static IReadOnlyList<string> Files => Tracked.Value;

    /// <summary>Those that hold text that people wrote; scripts without an extension too.</summary>
    public static IEnumerable<string> TextOnes =>
        Files.Where(file => TextFiles.Contains(Path.GetExtension(file)) || file.StartsWith(".ci/", StringComparison.Ordinal));

    public static IEnumerable<string> Sources => Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Project name → its project file.</summary>
    public static IReadOnlyDictionary<string, XDocument> Projects { get; } = Files
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => XDocument.Load(PathOf(file)));

    /// <summary>The built assemblies of the projects that the console host references, and its own. Those of the full stack are there when it was built.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Keys.Where(project => HasFullStack || !IsOfFullStack(project)).Select(project => Assembly.Load(AssemblyName(project)))];

    /// <summary>Whether these tests run with the full stack.</summary>
    public static bool HasFullStack => File.Exists(Path.Combine(AppContext.BaseDirectory, "ReformBot.LuceneNet.dll"));

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string[] Lines(string file) => File.ReadAllLines(PathOf(file));

    public static bool Exists(string path) => File.Exists(PathOf(path)) || Directory.Exists(PathOf(path));

    /// <summary>Folders of a project that hold tracked files, without the project's own: Text, Reading/Pdf.</summary>
    public static IEnumerable<string> FoldersOf(string project) => Files
        .Where(file => file.StartsWith($"src/{project}/", StringComparison.Ordinal))
        .Select(file => Path.GetDirectoryName(file[$"src/{project}/".Length..])!.Replace('\\', '/'))
        .Where(folder => folder.Length > 0)
        .Distinct();

    private static bool IsOfFullStack(string project) => Projects[project].Descendants("FullStackOnly").Any();

    private static string AssemblyName(string project) =>
        Projects[project].Descendants("AssemblyName").FirstOrDefault()?.Value ?? project;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReformBot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository that they were built from.");
    }

    private static IEnumerable<string> TrackedFiles() => (AskGit() ?? Walk("")).Where(file => File.Exists(PathOf(file)));

    private static string[]? AskGit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                WorkingDirectory = Root,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var list = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? list.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no git on this machine
        }
    }

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(PathOf(folder)))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var below in Directory.EnumerateDirectories(PathOf(folder)).Where(below => !NotSource.Contains(Path.GetFileName(below))))
            foreach (var file in Walk(Path.GetRelativePath(Root, below)))
                yield return file;
    }
}
