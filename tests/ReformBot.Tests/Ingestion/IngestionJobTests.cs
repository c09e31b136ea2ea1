using System.Text;
using ReformBot.Corpus.Library;
using ReformBot.Ingestion;
using ReformBot.Ingestion.Messages;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Ingestion;

public sealed class IngestionJobTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryLibraryWriter _library = new();

    [Fact]
    public async Task Documents_are_stored_in_the_order_of_their_names()
    {
        foreach (var i in Enumerable.Range(0, 40))
            _folder.Write($"{i:00}.txt", string.Concat(Enumerable.Repeat("文", 1 + ((40 - i) * 500))));
        _folder.Write("20.jsonl", string.Concat(Enumerable.Range(0, 500).Select(i => $$"""{"id":"{{i:000}}","text":"文"}""" + "\n")));
        var report = await RunAsync(_folder.Path);
        Assert.Equal(540, report.New);
        Assert.Equal(_library.Stored.Order(StringComparer.Ordinal), _library.Stored);
        Assert.Equal(540, _library.Committed);
    }

    [Fact]
    public async Task A_second_run_over_the_same_files_does_nothing()
    {
        _folder.Write("a.txt", "文");
        _folder.Write("b.jsonl", Lines("1", "2"));
        _ = await RunAsync(_folder.Path);
        var report = await RunAsync(_folder.Path);
        Assert.Equal((0, 0, 3, 0, 0), (report.New, report.Changed, report.Unchanged, report.Withdrawn, report.Failed));
        Assert.Equal(3, _library.Stored.Count);
    }

    [Fact]
    public async Task Changed_new_and_gone_documents_are_told_apart()
    {
        _folder.Write("a.txt", "旧");
        _folder.Write("b.txt", "文");
        _folder.Write("c.jsonl", Lines("1", "2", "3"));
        _ = await RunAsync(_folder.Path);
        _folder.Write("a.txt", "新");
        File.Delete(_folder["b.txt"]);
        _folder.Write("c.jsonl", Lines("1", "3", "4"));
        var report = await RunAsync(_folder.Path);
        Assert.Equal((1, 1, 2, 2), (report.New, report.Changed, report.Unchanged, report.Withdrawn));
        Assert.Equal(["b.txt", "c.jsonl#2"], _library.Withdrawn);
    }

    [Fact]
    public async Task Neither_date_nor_size_makes_a_file_unchanged()
    {
        var path = _folder.Write("a.txt", "补贴100元");
        var time = File.GetLastWriteTimeUtc(path);
        _ = await RunAsync(_folder.Path);
        _folder.Write("a.txt", "补贴900元");
        File.SetLastWriteTimeUtc(path, time);
        Assert.Equal(1, (await RunAsync(_folder.Path)).Changed);
    }

    [Fact]
    public async Task One_bad_document_is_one_line_and_the_others_go_in()
    {
        _folder.Write("好.txt", "文");
        _folder.Write("空.txt", "");
        _folder.Write("二进制.txt", [1, 2, 0, 255, 254, 3, 0]);
        _folder.Write("坏.docx", "PK not a zip");
        _folder.Write("坏.zip.docx", [0x50, 0x4B, 3, 4, 9, 9, 9]);
        _folder.Write("坏.pdf", "not a pdf");
        _folder.Write("文字.docx", "不是压缩包的正文");
        _folder.Write("压缩包.docx", RawPackage.Zip(("hello.txt", "x")));
        _folder.Write("旧.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")]);
        _folder.Write("密.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")]);
        _folder.Write("表.docx", RawPackage.Zip(("xl/workbook.xml", "<a/>")));
        _folder.Write("图.txt", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]);
        _folder.Write("长行.txt", new string('a', 10_000_000));
        var report = await RunAsync(_folder.Path);
        Assert.Equal(["好.txt"], _library.Stored);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["空.txt"] = nameof(MessageCode.EmptyFile),
                ["二进制.txt"] = nameof(MessageCode.Binary),
                ["坏.docx"] = nameof(MessageCode.BrokenZip),
                ["坏.zip.docx"] = nameof(MessageCode.BrokenZip),
                ["坏.pdf"] = nameof(MessageCode.NotThatFormat),
                ["文字.docx"] = nameof(MessageCode.NotThatFormat),
                ["压缩包.docx"] = nameof(MessageCode.NotThatFormat),
                ["旧.docx"] = nameof(MessageCode.OldOfficeFormat),
                ["密.docx"] = nameof(MessageCode.Encrypted),
                ["表.docx"] = nameof(MessageCode.UnsupportedType),
                ["图.txt"] = nameof(MessageCode.UnsupportedType),
                ["长行.txt"] = nameof(MessageCode.LineTooLong),
            },
            report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed).ToDictionary(outcome => outcome.Name, outcome => outcome.Code));
        Assert.All(report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed), outcome =>
        {
            Assert.NotEmpty(outcome.Reason!);
            Assert.NotEmpty(outcome.Advice!);
            Assert.DoesNotContain('\n', outcome.Name + outcome.Reason + outcome.Advice);
        });
    }

    [Fact]
    public async Task A_wrong_extension_is_seen_through_with_a_warning()
    {
        _folder.Write("页.txt", "<!DOCTYPE html><html><body><p>正文</p></body></html>");
        _folder.Write("文.md", TinyDocx.Of(TinyDocx.Paragraph("正文")));
        _folder.Write("文.html", "没有标记的正文");
        var report = await RunAsync(_folder.Path);
        Assert.Equal(["正文", "没有标记的正文", "正文"], new[] { "页.txt", "文.html", "文.md" }.Select(name => _library[name].Document.Source.Text));
        Assert.All(report.Outcomes, outcome => Assert.Single(outcome.Warnings));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused_without_being_read()
    {
        var path = _folder["大.txt"];
        await using (var file = File.Create(path))
            file.SetLength(200L * 1024 * 1024);
        _folder.Write("小.txt", "文");
        var report = await RunAsync(_folder.Path);
        var failure = report.Outcomes.Single(outcome => outcome.Kind == OutcomeKind.Failed);
        Assert.Equal(nameof(MessageCode.FileTooLarge), failure.Code);
        Assert.Contains("200", failure.Reason);
        Assert.Equal(["小.txt"], _library.Stored);
    }

    [Fact]
    public async Task A_bad_line_is_the_failure_of_that_line_only()
    {
        _folder.Write("a.jsonl", """
            {"id":"1","text":"文"}
            {"id":"2","text":

            {"text":"没有 id"}
            {"id":"1","text":"又一个"}
            {"id":"5","text":"文"}
            """);
        var report = await RunAsync(_folder.Path);
        Assert.Equal(["a.jsonl#1", "a.jsonl#5"], _library.Stored);
        Assert.Equal(
            [("a.jsonl#2", "BrokenJson"), ("a.jsonl:4", "NoId"), ("a.jsonl#1", "SameId")],
            report.Outcomes.Where(outcome => outcome.Kind == OutcomeKind.Failed).Select(outcome => (outcome.Name, outcome.Code)));
        Assert.Contains("第 2 行", report.Outcomes.First(outcome => outcome.Code == "BrokenJson").Reason);
    }

    [Fact]
    public async Task Nothing_is_withdrawn_that_could_not_be_looked_at()
    {
        _folder.Write("a.txt", "文");
        _folder.Write("b.jsonl", Lines("1", "2"));
        _ = await RunAsync(_folder.Path);
        _folder.Write("a.txt", "");
        _folder.Write("b.jsonl", "{\"i\n" + Lines("1"));
        var report = await RunAsync(_folder.Path);
        Assert.Equal((0, 2), (report.Withdrawn, report.Failed));
        Directory.Delete(_folder.Path, recursive: true);
        report = await RunAsync(_folder.Path);
        Assert.Equal((0, 1), (report.Withdrawn, report.Failed));
        Directory.CreateDirectory(_folder.Path);
    }

    [Fact]
    public async Task Without_permission_a_file_or_folder_is_one_failure()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("this user may read everything");
            return;
        }

        File.SetUnixFileMode(_folder.Write("a.txt", "文"), UnixFileMode.None);
        _folder.Write("b/c.txt", "文");
        File.SetUnixFileMode(_folder["b"], UnixFileMode.None);
        var report = await RunAsync(_folder.Path);
        Assert.Equal(["FolderUnreadable", "NoPermission"], report.Outcomes.Select(outcome => outcome.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_vanishes_while_others_are_read_is_one_failure_and_not_withdrawn()
    {
        _folder.Write("a.txt", "文");
        _folder.Write("b.txt", "文");
        _ = await RunAsync(_folder.Path);
        File.Delete(_folder["b.txt"]);
        File.CreateSymbolicLink(_folder["b.txt"], _folder["nowhere"]);
        var report = await RunAsync(_folder.Path);
        Assert.Equal((0, "Vanished"), (report.Withdrawn, report.Outcomes.Single(outcome => outcome.Kind == OutcomeKind.Failed).Code));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_stores_nothing()
    {
        _folder.Write("a.txt", "文");
        _folder.Write("b.txt", "文");
        _ = await RunAsync(_folder.Path);
        var commits = _library.Commits;
        _folder.Write("a.txt", "新");
        _folder.Write("c.txt", "文");
        File.Delete(_folder["b.txt"]);
        var report = await new IngestionJob(_library, new IngestionOptions()).RunAsync([_folder.Path], dryRun: true, null, TestContext.Current.CancellationToken);
        Assert.Equal((1, 1, 1), (report.New, report.Changed, report.Withdrawn));
        Assert.Equal((2, 0, commits), (_library.Stored.Count, _library.Withdrawn.Count, _library.Commits));
    }

    [Fact]
    public async Task Cancelling_stops_at_once_and_keeps_what_was_committed()
    {
        _folder.Write("a.jsonl", Lines([.. Enumerable.Range(0, 5000).Select(i => $"{i}")]));
        using var cancel = new CancellationTokenSource();
        _library.OnStore = _ =>
        {
            if (_library.Stored.Count == 120)
                cancel.Cancel();
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new IngestionJob(_library, new IngestionOptions { DocumentsPerCommit = 50 })
            .RunAsync([_folder.Path], dryRun: false, null, cancel.Token));
        Assert.Equal((121, 100), (_library.Stored.Count, _library.Committed));
        _library.OnStore = null;
        var report = await RunAsync(_folder.Path);
        Assert.Equal((4879, 121), (report.New, report.Unchanged));
    }

    [Fact]
    public async Task A_library_that_fails_ends_the_run_with_its_reason()
    {
        foreach (var i in Enumerable.Range(0, 50))
            _folder.Write($"{i}.txt", "文");
        _library.OnStore = _ => throw new LibraryUnusableException("the disk is full");
        var failure = await Assert.ThrowsAsync<LibraryUnusableException>(() => RunAsync(_folder.Path));
        Assert.Equal("the disk is full", failure.Message);
    }

    [Fact]
    public async Task A_file_that_two_paths_lead_to_is_read_once()
    {
        var path = _folder.Write("a.txt", "文");
        var report = await RunAsync(path, _folder.Path, path);
        Assert.Equal((1, 0), (report.New, report.Failed));
    }

    [Fact]
    public async Task Two_files_of_the_same_name_are_not_mixed_up()
    {
        var report = await RunAsync(_folder.Write("x/a.txt", "甲"), _folder.Write("y/a.txt", "乙"));
        Assert.Equal((1, "SameName"), (report.New, report.Outcomes.Single(outcome => outcome.Kind == OutcomeKind.Failed).Code));
        Assert.Equal("甲", _library["a.txt"].Document.Source.Text);
    }

    [Fact]
    public async Task Long_reports_list_some_and_count_all()
    {
        _folder.Write("a.jsonl", Lines([.. Enumerable.Range(0, 100).Select(i => $"{i}")]));
        var report = await new IngestionJob(_library, new IngestionOptions { KeptOutcomes = 10 }).RunAsync([_folder.Path], dryRun: false, null, TestContext.Current.CancellationToken);
        Assert.Equal((100, 10, 90), (report.New, report.Outcomes.Length, report.NotListed));
    }

    [Fact]
    public async Task Progress_ends_at_the_end()
    {
        foreach (var i in Enumerable.Range(0, 5))
            _folder.Write($"{i}.txt", "文");
        var seen = new List<IngestionProgress>();
        await new IngestionJob(_library, new IngestionOptions()).RunAsync([_folder.Path], dryRun: false, new Recorder(seen), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4, 5], seen.Select(progress => progress.Done));
        Assert.Equal((5, 1.0, "4.txt"), (seen[^1].Total, seen[^1].Fraction, seen[^1].Current));
    }

    [Fact]
    public async Task Reasons_follow_the_language()
    {
        _folder.Write("空.txt", "");
        var report = await new IngestionJob(_library, new IngestionOptions { Language = IngestionLanguage.English })
            .RunAsync([_folder.Path], dryRun: false, null, TestContext.Current.CancellationToken);
        Assert.Equal("the file is empty", Assert.Single(report.Outcomes).Reason);
    }

    public void Dispose() => _folder.Dispose();

    private Task<IngestionReport> RunAsync(params string[] paths) =>
        new IngestionJob(_library, new IngestionOptions()).RunAsync(paths, dryRun: false, progress: null, TestContext.Current.CancellationToken);

    private static string Lines(params string[] ids) => string.Concat(ids.Select(id => $$"""{"id":"{{id}}","title":"题","text":"正文{{id}}"}""" + "\n"));

    private sealed class Recorder(List<IngestionProgress> seen) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => seen.Add(value);
    }
}
