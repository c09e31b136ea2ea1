using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Ingesting;

namespace ReformBot.Cli.Verbs;

internal static class IngestCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var paths = new Argument<string[]>("PATH")
        {
            Description = screen.Say("文件夹、文件或通配符（.txt .md .html .docx .pdf .jsonl）", "folders, files or patterns (.txt .md .html .docx .pdf .jsonl)"),
            Arity = ArgumentArity.OneOrMore,
        };
        var watch = new Option<bool>("--watch") { Description = screen.Say("导入后继续监视，有改动就更新；Ctrl-C 结束", "stay and update when files change; Ctrl-C ends") };
        var json = shared.Json("每份文件一行 JSON，最后一行为合计", "one JSON object a document, totals last");
        var dryRun = new Option<bool>("--dry-run") { Description = screen.Say("只看会发生什么，不写入", "say what would happen, store nothing") };
        var command = new Command("ingest", screen.Say("把文件导入文件库", "put documents into the library")) { paths, watch, json, dryRun };
        UnknownOptions.Refuse(command, paths, screen);
        command.SetAction((parsed, cancellationToken) => new IngestVerb(surroundings, shared.Door(parsed)).RunAsync(
            new IngestOptions(parsed.GetValue(paths) ?? [], parsed.GetValue(watch), parsed.GetValue(json), parsed.GetValue(dryRun)),
            cancellationToken));
        return command;
    }
}
