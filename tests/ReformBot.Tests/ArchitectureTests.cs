using System.Reflection;
using ReformBot.Tests.Support;

namespace ReformBot.Tests;

/// <summary>The directions and conventions of the design that a compiler does not check.</summary>
public sealed class ArchitectureTests
{
    private const int MostLinesOfAFile = 300;
    private const int MostLinesOfAMember = 40;

    private static readonly string[] TopLevel = ["src", "tests", "corpus", "prompts", "ReformBot.sln", "README.md"];
    private static readonly string[] ShadowingNamespaces = ["ReformBot.Console", "ReformBot.Telegram", "ReformBot.Lucene", "ReformBot.Kernel"];

    /// <summary>Packages that are only shapes of the platform and bring no engine, model or network with them.</summary>
    private static readonly string[] Shapes = ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"];

    /// <summary>Project, the projects it may reference, the packages it may reference beside <see cref="Shapes"/>.</summary>
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["ReformBot.Corpus"] = ([], []),
        ["ReformBot.Ingestion"] = (["ReformBot.Corpus"], ["AngleSharp", "Markdig", "DocumentFormat.OpenXml", "System.IO.Packaging"]),
        ["ReformBot.Sqlite"] = (["ReformBot.Corpus"], ["Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.bundle_e_sqlite3"]),
        ["ReformBot.Answering"] = (["ReformBot.Corpus"], ["Microsoft.Extensions.AI.Abstractions", "Handlebars.Net", "YamlDotNet"]),
        ["ReformBot.Models"] = ([], ["Anthropic", "Microsoft.Extensions.AI.Abstractions", "OpenAI", "Polly.Core"]),
        ["ReformBot.Serving"] = (
            ["ReformBot.Answering", "ReformBot.Corpus"], ["ModelContextProtocol", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"]),
        ["ReformBot.TelegramChat"] = (["ReformBot.Answering", "ReformBot.Corpus"], []),
        ["ReformBot.LuceneNet"] = (["ReformBot.Corpus"], ["ICU4N", "Lucene.Net", "Lucene.Net.Analysis.Common", "Lucene.Net.Analysis.SmartCn"]),
        ["ReformBot.SemanticKernel"] = (["ReformBot.Answering"], ["Azure.Core", "Microsoft.SemanticKernel"]),
        ["ReformBot.ModelPipeline"] = (["ReformBot.Models"], ["Microsoft.Extensions.AI", "Microsoft.Extensions.Caching.Memory"]),
        ["ReformBot.TelegramBot"] = (["ReformBot.TelegramChat"], ["Telegram.Bot"]),
        ["ReformBot.Cli"] = (
            [
                "ReformBot.Corpus", "ReformBot.Ingestion", "ReformBot.Sqlite", "ReformBot.Answering", "ReformBot.Models", "ReformBot.Serving", "ReformBot.TelegramChat",
                "ReformBot.LuceneNet", "ReformBot.SemanticKernel", "ReformBot.ModelPipeline", "ReformBot.TelegramBot",
            ],
            ["System.CommandLine", "Spectre.Console", "Microsoft.Extensions.Configuration.Json", "Microsoft.Extensions.DependencyInjection"]),
    };

    /// <summary>Files, network, processes, the terminal and the environment belong to readers, engines, channels and the host.</summary>
    private static readonly string[] OutsideWorld =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.Net.Http.HttpClient", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient", "System.Diagnostics.Process", "System.Console",
        "System.Environment.GetEnvironmentVariable", "System.TimeProvider.get_System",
    ];

    public static TheoryData<string, string> Ports => new()
    {
        { "IPassageIndex", "PassageIndexContract" },
        { "IPolicyLibrary", "PolicyLibraryContract" },
        { "IDocumentReader", "DocumentReaderContract" },
        { "ISpendingLedger", "SpendingLedgerContract" },
        { "ITelegramTransport", "TelegramTransportContract" },
        { "IChannelJournal", "ChannelJournalContract" },
        { "IModelOrchestrator", "ModelOrchestratorContract" },
    };

    public static TheoryData<string> ProjectNames => [.. ArchitectureRepository.Projects.Keys];

    public static TheoryData<string> ClosedToTheOutsideWorld => ["ReformBot.Corpus", "ReformBot.Answering"];

    [Theory]
    [MemberData(nameof(ProjectNames))]
    public void A_project_references_only_what_the_design_allows(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is new: say in this test and in src/README.md what it may reference");
        None(References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).Except(Allowed[project].Projects));
        None(References(project, "PackageReference").Except(Allowed[project].Packages).Except(project == "ReformBot.Corpus" ? [] : Shapes));
    }

    [Theory]
    [MemberData(nameof(ClosedToTheOutsideWorld))]
    public void Text_and_answers_do_not_reach_for_files_network_processes_or_the_clock(string project)
    {
        var uses = ArchitectureAssembly.Uses(Assembly.Load(project));
        None(OutsideWorld.Where(uses.Contains));
        None(uses.Where(name => name.StartsWith("System.Net.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_type_that_can_be_made_is_sealed() => None(ArchitectureRepository.Assemblies
        .SelectMany(ArchitectureAssembly.OwnTypes)
        .Where(type => type.IsClass && !type.IsAbstract && !type.IsSealed)
        .Select(type => type.FullName));

    [Fact]
    public void No_namespace_shadows_a_library_that_the_project_uses() => None(ArchitectureRepository.Assemblies
        .SelectMany(ArchitectureAssembly.OwnTypes)
        .Where(type => ShadowingNamespaces.Any(name => type.Namespace == name || type.Namespace!.StartsWith(name + ".", StringComparison.Ordinal)))
        .Select(type => type.FullName));

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() => None(
        from file in ArchitectureRepository.Sources
        let types = ArchitectureSource.TypesIn(ArchitectureRepository.Read(file)).ToArray()
        let name = Path.GetFileName(file).Split('.', '{')[0]
        where types.Length > 1 || (types.Length == 1 && types[0] != name)
        select $"{file}: {string.Join(", ", types)}");

    [Fact]
    public void Namespaces_follow_folders() => None(
        from file in ArchitectureRepository.Sources
        let declared = ArchitectureRepository.Lines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where declared is not null && declared != $"namespace {Path.GetDirectoryName(file)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')};"
        select $"{file}: {declared}");

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_one_sitting() => None(
        from file in ArchitectureRepository.Files
        where file.EndsWith(".cs", StringComparison.Ordinal)
        let lines = ArchitectureRepository.Lines(file).Length
        where lines > MostLinesOfAFile
        select $"{file}: {lines} lines");

    [Fact]
    public void No_member_is_longer_than_a_screen() => None(
        from file in ArchitectureRepository.Sources
        from member in ArchitectureSource.Members(ArchitectureRepository.Lines(file))
        where member.Length > MostLinesOfAMember
        select $"{file}:{member.Line}: {member.Length} lines: {member.Header}");

    [Fact]
    public void The_scanner_sees_types_and_members_as_the_format_lays_them_out()
    {
        const string Source = """
            namespace Some;

            public sealed record Pair(int A)
            {
                private static readonly int[] Table = new[]
                {
                    1,
                };

                public int Sum(
                    int b)
                {
                    return A + b;
                }

                private enum Kind
                {
                    None,
                }
            }

            internal static class Other;
            """;
        Assert.Equal(["Pair", "Other"], ArchitectureSource.TypesIn(Source));
        Assert.Equal((10, 5, "public int Sum("), Assert.Single(ArchitectureSource.Members(Source.Split('\n'))));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        // Put together here, so that this file is not its own first finding.
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];
        None(
            from file in ArchitectureRepository.Files
            where file.EndsWith(".cs", StringComparison.Ordinal)
            from line in ArchitectureRepository.Lines(file)
            where words.Any(word => line.Contains(word, StringComparison.Ordinal))
            select $"{file}: {line.Trim()}");
    }

    [Fact]
    public void The_top_level_stays_as_small_as_it_is() => None(ArchitectureRepository.Files
        .Select(file => file.Split('/')[0])
        .Distinct()
        .Where(entry => !entry.StartsWith('.') && !TopLevel.Contains(entry)));

    [Fact]
    public void No_file_names_a_machine() => None(
        from file in ArchitectureRepository.TextOnes
        from line in ArchitectureRepository.Lines(file)
        where System.Text.RegularExpressions.Regex.IsMatch(
            line, @"(?<![\w.-])/(work|farm|root|home/\w+)/|[A-Z]:\\Users\\|https?://[^ ]*(nuget|npmjs|debian)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
        select $"{file}: {line.Trim()}");

    /// <summary>A port is only as good as its contract: whoever implements it inherits the suite, in a class named after the implementation.</summary>
    [Theory]
    [MemberData(nameof(Ports))]
    public void Every_implementation_of_a_port_passes_the_contract_of_the_port(string port, string contract)
    {
        var types = ArchitectureRepository.Assemblies.SelectMany(ArchitectureAssembly.OwnTypes).ToArray();
        var tests = typeof(ArchitectureTests).Assembly.GetTypes();
        var shape = types.SingleOrDefault(type => type.IsInterface && type.Name == port);
        var suite = tests.SingleOrDefault(type => type.IsAbstract && type.Name == contract);
        Assert.True(shape is not null && suite is not null, $"there is no {(shape is null ? port : contract)}");
        var suites = tests.Where(type => !type.IsAbstract && type.IsSubclassOf(suite!)).Select(type => type.Name).ToArray();
        var implementations = types.Where(type => type.IsClass && !type.IsAbstract && shape!.IsAssignableFrom(type)).Select(type => type.Name).ToArray();
        Assert.NotEmpty(implementations);
        None(implementations.Where(implementation => !suites.Any(name => name.StartsWith(implementation, StringComparison.Ordinal))));
    }

    /// <summary>Unlike a comparison with an empty collection, it lists every finding in full.</summary>
    private static void None(IEnumerable<string?> findings)
    {
        var list = findings.ToArray();
        Assert.True(list.Length == 0, string.Join('\n', list));
    }

    private static IEnumerable<string> References(string project, string kind) =>
        ArchitectureRepository.Projects[project].Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
}
