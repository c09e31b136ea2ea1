using System.Text.RegularExpressions;
using ReformBot.Tests.Support;

namespace ReformBot.Tests;

/// <summary>What the pages say exists, and what exists is in the pages.</summary>
public sealed partial class DocumentationTests
{
    private const string Ask = "dotnet run --project src/ReformBot.Cli -- ask \"高邮以工代训发了多少补贴？\"";
    private const int MostLinesOfADecision = 10;

    /// <summary>As many Chinese characters in a row as no two authors write by chance; names of offices and places are shorter.</summary>
    private const int CopiedRun = 20;

    private static readonly string[] Pages = ["README.md", "src/README.md", "src/DECISIONS.md", "tests/README.md"];

    public static TheoryData<string> PageNames => [.. Pages];

    private static string Front => ArchitectureRepository.Read("README.md");

    private static string ChinesePart => Front[Front.IndexOf("\n## 中文", StringComparison.Ordinal)..];

    private static string EnglishPart => Front[..Front.IndexOf("\n## 中文", StringComparison.Ordinal)];

    [Fact]
    public void The_map_has_every_project_and_every_folder()
    {
        var map = ArchitectureRepository.Read("src/README.md");
        var rooms = ArchitectureRepository.Projects.Keys.Concat(ArchitectureRepository.Projects.Keys.SelectMany(
            project => ArchitectureRepository.FoldersOf(project).Select(folder => $"{project["ReformBot.".Length..]}/{folder}")));
        None(rooms.Where(room => !map.Contains(room, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_map_names_no_folder_that_is_gone() => None(Room().Matches(ArchitectureRepository.Read("src/README.md"))
        .Select(match => match.Groups["room"].Value)
        .Where(room => !ArchitectureRepository.Exists($"src/ReformBot.{room}")));

    [Fact]
    public void The_front_page_explains_every_verb_and_option_of_the_program_in_both_languages()
    {
        Assert.NotEmpty(DocumentationProgram.VerbNames);
        foreach (var part in new[] { EnglishPart, ChinesePart })
        {
            None(DocumentationProgram.VerbNames.Where(verb => !part.Contains($"`reformbot {verb}", StringComparison.Ordinal) && !part.Contains($"`{verb}", StringComparison.Ordinal)));
            None(DocumentationProgram.OptionNames.Where(option => !Regex.IsMatch(part, $@"(?<![\w-]){option}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(5))));
        }
    }

    [Fact]
    public void The_front_page_promises_no_option_that_the_program_lacks() => None(PromisedOption().Matches(Front)
        .Select(match => match.Value)
        .Except(DocumentationProgram.OptionNames)
        .Except(["--project", "--help", "--version", "--filter"]));

    [Fact]
    public void The_two_commands_stand_in_both_languages_and_are_what_the_check_runs()
    {
        var check = ArchitectureRepository.Read(".ci/run");
        foreach (var command in new[] { Ask, "dotnet test" })
        {
            Assert.Contains(command, EnglishPart, StringComparison.Ordinal);
            Assert.Contains(command, ChinesePart, StringComparison.Ordinal);
            Assert.Contains(command, check, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Every_link_and_path_of_a_page_leads_somewhere(string page)
    {
        var text = ArchitectureRepository.Read(page);
        var folder = Path.GetDirectoryName(page)!;
        None(Link().Matches(text).Select(match => match.Groups["target"].Value)
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !ArchitectureRepository.Exists(Path.Combine(folder, target))));
        None(QuotedPath().Matches(text).Select(match => match.Groups["path"].Value).Where(path => !ArchitectureRepository.Exists(path)));
    }

    [Fact]
    public void A_decision_is_told_in_ten_lines() => None(
        from decision in Decision().Split(ArchitectureRepository.Read("src/DECISIONS.md")).Skip(1)
        let lines = decision.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line))
        where lines > MostLinesOfADecision
        select $"{lines} lines: {decision.Split('\n')[0]}");

    [Fact]
    public void Decisions_are_numbered_without_a_gap()
    {
        var numbers = DecisionNumber().Matches(ArchitectureRepository.Read("src/DECISIONS.md")).Select(match => int.Parse(match.Groups["number"].Value)).ToArray();
        Assert.Equal(Enumerable.Range(1, numbers.Length), numbers);
    }

    [Fact]
    public void No_sentence_of_a_real_document_was_copied_into_the_repository()
    {
        if (DocumentationRealTexts.Folder is null)
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
        var ours = ArchitectureRepository.TextOnes.SelectMany(file => DocumentationRealTexts.Runs(ArchitectureRepository.Read(file), CopiedRun));
        None(DocumentationRealTexts.Among(ours.ToHashSet(), CopiedRun));
    }

    private static void None(IEnumerable<string> findings)
    {
        var list = findings.Distinct().ToArray();
        Assert.True(list.Length == 0, string.Join('\n', list));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]*)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"`(?<path>(src|tests|corpus|prompts|\.ci)/[\w./-]*)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex QuotedPath();

    /// <summary>A heading of the map that stands for a folder: ### Corpus/Text — …</summary>
    [GeneratedRegex(@"^###+ `?(?<room>[A-Z]\w+(/\w+)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Room();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PromisedOption();

    [GeneratedRegex(@"^## ", RegexOptions.Multiline, 1000)]
    private static partial Regex Decision();

    [GeneratedRegex(@"^## (?<number>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecisionNumber();
}
