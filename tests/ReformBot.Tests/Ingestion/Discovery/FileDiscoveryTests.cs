using System.Diagnostics;
using ReformBot.Ingestion.Discovery;
using ReformBot.Ingestion.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Ingestion.Discovery;

public sealed class FileDiscoveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Folders_are_searched_to_the_bottom_in_ordinal_order()
    {
        foreach (var name in new[] { "乙.txt", "a/b/c.md", "a-b.txt", "Z.html", "甲.docx", "a/d.pdf", "e.jsonl" })
            _folder.Write(name, "文");
        Assert.Equal(["Z.html", "a-b.txt", "a/b/c.md", "a/d.pdf", "e.jsonl", "乙.txt", "甲.docx"], Names(_folder.Path));
    }

    [Fact]
    public void Hidden_names_and_lock_files_are_left_out_and_other_types_counted()
    {
        foreach (var name in new[] { ".hidden.txt", ".git/a.txt", "~$锁.docx", "图.png", "a.txt" })
            _folder.Write(name, "文");
        var found = Find(_folder.Path);
        Assert.Equal("a.txt", Assert.Single(found.Files).Name);
        Assert.Equal((1, 0), (found.Skipped, found.Problems.Length));
    }

    [Fact]
    public void Documents_of_types_that_are_not_read_are_named()
    {
        _folder.Write("旧.doc", "文");
        Assert.Equal(("旧.doc", MessageCode.UnsupportedType), Find(_folder.Path).Problems.Select(problem => (problem.Name, problem.Message.Code)).Single());
    }

    [Fact]
    public async Task A_name_that_is_not_UTF8_is_a_problem_and_not_passed_over()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("File names are bytes on Linux only.");
        await ShellAsync("printf x >\"$(printf '\\262\\271').txt\"");
        var found = Find(_folder.Path);
        await ShellAsync("rm -- *.txt");
        Assert.Empty(found.Files);
        Assert.Equal(MessageCode.NameNotUtf8, Assert.Single(found.Problems).Message.Code);
    }

    [Fact]
    public void Links_are_followed_once_and_never_in_circles()
    {
        _folder.Write("a/x.txt", "文");
        Directory.CreateSymbolicLink(_folder["a/loop"], _folder.Path);
        Directory.CreateSymbolicLink(_folder["a/self"], _folder["a/self"]);
        using var other = new TemporaryFolder();
        other.Write("y.txt", "文");
        Directory.CreateSymbolicLink(_folder["b"], other.Path);
        Directory.CreateSymbolicLink(other["back"], _folder["b"]);
        Assert.Equal(["a/x.txt", "b/y.txt"], Names(_folder.Path));
    }

    [Fact]
    public void One_file_has_its_own_name_and_is_its_own_source()
    {
        var path = _folder.Write("a/x.txt", "文");
        var found = Find(path);
        Assert.Equal((path, "x.txt"), (found.Source, Assert.Single(found.Files).Name));
    }

    [Fact]
    public void Patterns_name_files_from_their_fixed_part()
    {
        foreach (var name in new[] { "a/x.txt", "a/b/y.txt", "a/b/z.md" })
            _folder.Write(name, "文");
        Assert.Equal(["b/y.txt", "x.txt"], Names(_folder["a/**/*.txt"]));
    }

    [Theory]
    [InlineData("nowhere", nameof(MessageCode.NotFound))]
    [InlineData("*.nothing", nameof(MessageCode.NothingMatches))]
    [InlineData("nowhere/*.txt", nameof(MessageCode.NotFound))]
    public void Paths_that_lead_nowhere_say_so(string name, string code)
    {
        Assert.Equal(code, Assert.Single(Find(_folder[name]).Problems).Message.Code.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public void What_cannot_be_a_path_is_not_found(string path)
    {
        Assert.Equal(MessageCode.NotFound, Assert.Single(Find(path).Problems).Message.Code);
    }

    [Fact]
    public void Names_with_line_ends_cannot_forge_a_line()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("such names do not exist here");
        _folder.Write("a\nb\u001b[31m\u202e.txt", "文");
        Assert.Equal("a\\u000ab\\u001b[31m\\u202e.txt", Assert.Single(Names(_folder.Path)));
    }

    public void Dispose() => _folder.Dispose();

    private static FoundSource Find(string path) => FileDiscovery.Find(path, TestContext.Current.CancellationToken);

    private static IEnumerable<string> Names(string path) => Find(path).Files.Select(file => file.Name);

    /// <summary>The runtime itself cannot write such a name.</summary>
    private async Task ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = _folder.Path })!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }
}
