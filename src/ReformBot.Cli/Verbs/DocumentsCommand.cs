using System.CommandLine;
using ReformBot.Cli.Documents;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Documents;

namespace ReformBot.Cli.Verbs;

internal static class DocumentsCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var place = new Option<string?>("--place") { Description = screen.Say("地区，含下级：江苏", "a place and all below it: 江苏"), HelpName = "PLACE" };
        var since = shared.Since();
        var kind = Kind(screen);
        var all = new Option<bool>("--all") { Description = screen.Say("连同已撤下的和旧版本", "withdrawn ones and older versions too") };
        var json = shared.Json("每份文件一行 JSON", "one JSON object a document");
        var command = new Command("documents", screen.Say("列出文件库里的文件", "list the documents of the library")) { place, since, kind, all, json };
        command.SetAction((parsed, cancellationToken) => new DocumentsVerb(surroundings, shared.Door(parsed)).RunAsync(
            new DocumentsOptions(parsed.GetValue(place), parsed.GetValue(since), parsed.GetValue(kind), parsed.GetValue(all), parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static Option<DocumentKind?> Kind(Screen screen) => new("--kind")
    {
        Description = screen.Say($"类型：{KindNames.All}", $"kind of document: {KindNames.All}"),
        HelpName = "KIND",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && KindNames.Find(token.Value) is { } kind)
                return kind;
            result.AddError(screen.Say($"--kind 只能是：{KindNames.All}", $"--kind is one of: {KindNames.All}"));
            return null;
        },
    };
}
