using System.CommandLine;
using ReformBot.Cli.Evaluation;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class EvalCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var questions = new Argument<string>("QUESTIONS.jsonl") { Description = screen.Say("评测问题文件", "a file of questions with known answers") };
        var today = shared.Today();
        var retrieval = new Option<bool>("--retrieval") { Description = screen.Say("另给出文件检索指标 Recall@1/5/10、MRR@10、nDCG@10", "also Recall@1/5/10, MRR@10, nDCG@10 of documents") };
        var report = new Option<string?>("--report") { Description = screen.Say("写出 HTML 报告，最差的在前", "write an HTML report, worst first"), HelpName = "FILE.html" };
        var sources = new Option<string?>("--sources") { Description = screen.Say("在这个文件夹里核对引文（默认用文件库里的原文）", "check quotes against this folder (default: the library's originals)"), HelpName = "DIR" };
        var json = shared.Json("输出一个 JSON 对象", "one JSON object");
        var command = new Command("eval", screen.Say("用一组已知答案的问题评测", "measure on a file of questions")) { questions, today, retrieval, report, sources, json };
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new EvalVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed)).RunAsync(
            new EvalOptions(
                parsed.GetRequiredValue(questions),
                parsed.GetValue(today) ?? surroundings.Today,
                parsed.GetValue(retrieval),
                parsed.GetValue(report),
                parsed.GetValue(sources),
                parsed.GetValue(json)),
            cancellationToken));
        return command;
    }
}
