using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Benchmarking;

/// <summary><c>bench</c>: the whole of this program and plain FTS5 over the same documents and questions, in the same run, in files that are removed after it.</summary>
internal sealed class BenchVerb(Surroundings surroundings)
{
    /// <summary>Enough for a stable 95th percentile, few enough for a large corpus.</summary>
    private const int MostQuestions = 500;

    public async Task<int> RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var corpus = options.Corpus ?? surroundings.BundledCorpus ?? throw new CommandFailure(surroundings.Screen.Say(
            "没有自带的演示文件，请给出要导入的文件夹", "there is no bundled corpus; name a folder to ingest"));
        var folder = Directory.CreateTempSubdirectory("reformbot-bench-");
        try
        {
            var bench = new BenchRun(surroundings, folder.FullName);
            await bench.IngestAsync(corpus, cancellationToken);
            var place = Path.Combine(folder.FullName, BenchRun.OursFile);
            using var library = surroundings.Toolbox.OpenForReading(place);
            var cards = await library.Library.ListAsync(cancellationToken, DocumentStatus.Current);
            if (cards.Count == 0)
                throw new CommandFailure(surroundings.Screen.Say($"{corpus} 里没有可以导入的文件，无从测起", $"{corpus} holds no document that could be ingested: nothing to measure"));
            var questions = options.Questions is { } file ? Read(file) : Titles(cards);
            await bench.AskAsync(new QuestionDesk(library, surroundings.Clock, surroundings.Today), questions, cancellationToken);
            await bench.MeasurePlainAsync(library.Library, cards, questions, cancellationToken);
            BenchView.Write(surroundings.Screen, bench, cards.Count, questions.Count, options.Json);
            return ExitCode.Ok;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

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
