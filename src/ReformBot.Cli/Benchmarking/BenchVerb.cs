using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Stacks;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Benchmarking;

/// <summary><c>bench</c>: the whole of this program and plain engines over the same documents and questions, in the same run, in files that are removed after it.</summary>
internal sealed class BenchVerb(Surroundings surroundings)
{
    /// <summary>Enough for a stable 95th percentile, few enough for a large corpus.</summary>
    private const int MostQuestions = 500;

    public async Task<int> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var corpus = options.Corpus ?? surroundings.BundledCorpus ?? throw new CommandFailure(surroundings.Screen.Say(
            "没有自带的演示文件，请给出要导入的文件夹", "there is no bundled corpus; name a folder to ingest"));
        var peers = Peers(options.Analyzers);
        IReadOnlyList<BatchQuestion>? read = options.Questions is { } file ? Read(file) : null;
        var folder = Directory.CreateTempSubdirectory("reformbot-bench-");
        try
        {
            var bench = new BenchRun(surroundings, folder.FullName);
            await bench.RunAsync(corpus, peers, cards => read ?? Titles(cards), cancellationToken);
            BenchView.Write(surroundings.Screen, bench, options.Json);
            return ExitCode.Ok;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private List<PlainPeer> Peers(IReadOnlyList<string>? analyzers)
    {
        var known = surroundings.Toolbox.Peers();
        var names = known.Select(peer => peer.Analyzer).OfType<string>().ToList();
        var wanted = analyzers is { Count: > 0 } ? analyzers : [.. names.Take(1)];
        if (wanted.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
            throw names.Count == 0 ? NoAnalyzers() : Unknown(unknown, names);
        return [.. known.Where(peer => peer.Analyzer is null || wanted.Contains(peer.Analyzer))];
    }

    private CommandFailure NoAnalyzers() => new(surroundings.Screen.Say(
        "这个程序没有别的切分方法可比。要比较就重新编译：-p:ReformBotStack=full",
        "this build has no analysers to compare with. Others come with -p:ReformBotStack=full"))
    {
        Code = ExitCode.Usage,
    };

    private CommandFailure Unknown(string name, IEnumerable<string> names) => new(surroundings.Screen.Say(
        $"--analyzers 没有“{name}”，有：{string.Join(' ', names)}", $"--analyzers does not know “{name}”, but: {string.Join(' ', names)}"))
    {
        Code = ExitCode.Usage,
    };

    private List<BatchQuestion> Read(string file)
    {
        var questions = new List<BatchQuestion>();
        using var reader = QuestionFile.Open(surroundings, file);
        while (questions.Count < MostQuestions && reader.ReadLine() is { } line)
        {
            if (BatchQuestion.Read(line) is { } question)
                questions.Add(question);
        }

        return questions.Count > 0 ? questions : throw new CommandFailure(surroundings.Screen.Say($"{file} 里没有问题", $"no questions in {file}"));
    }

    /// <summary>Evenly over all documents, so that a large corpus is not asked about its beginning only.</summary>
    private static List<BatchQuestion> Titles(IReadOnlyList<DocumentCard> cards)
    {
        var step = Math.Max(1, cards.Count / MostQuestions);
        return [.. cards.Where((_, index) => index % step == 0).Take(MostQuestions).Select(card => new BatchQuestion(null, card.Title, Answering.Conversations.Conversation.Empty))];
    }
}
