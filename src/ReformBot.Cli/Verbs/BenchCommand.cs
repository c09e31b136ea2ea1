using System.CommandLine;
using ReformBot.Cli.Benchmarking;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class BenchCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var corpus = new Argument<string?>("PATH")
        {
            Description = screen.Say("要导入的文件或文件夹（默认自带的演示文件）", "a file or folder to ingest (default: the bundled corpus)"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var questions = new Option<string?>("--questions")
        {
            Description = screen.Say("问题文件（默认用文件标题作问题）", "a file of questions (default: titles of documents)"),
            HelpName = "FILE",
        };
        var analyzers = new Option<string[]?>("--analyzers")
        {
            Description = screen.Say("与哪些 Lucene.Net 切分方法比较：cjk、smartcn（默认 cjk）", "which analysers of Lucene.Net to compare with: cjk, smartcn (default: cjk)"),
            HelpName = "NAME",
            CustomParser = result => result.Tokens is [var token] ? token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
        };
        var json = shared.Json("输出一个 JSON 对象", "one JSON object");
        var command = new Command("bench", screen.Say("测速度、内存和大小，并与单纯的 SQLite FTS5 等比较", "measure speed, memory and size, against plain SQLite FTS5 and others"))
        {
            corpus, questions, analyzers, json,
        };
        command.SetAction((parsed, cancellationToken) => new BenchVerb(surroundings).RunAsync(
            new BenchOptions(parsed.GetValue(corpus), parsed.GetValue(questions), parsed.GetValue(analyzers), parsed.GetValue(json)),
            cancellationToken));
        return command;
    }
}
