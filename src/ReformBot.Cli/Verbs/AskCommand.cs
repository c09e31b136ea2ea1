using System.CommandLine;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Verbs;

internal static class AskCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var question = new Argument<string[]>("QUESTION")
        {
            Description = screen.Say("问题", "the question"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var batch = new Option<string?>("--batch")
        {
            Description = screen.Say("问题文件，每行一个 JSON 对象（question 或 text，可带 history）；- 为标准输入", "a file of questions, one JSON object a line (question or text, history if any); - is standard input"),
            HelpName = "FILE",
        };
        var today = shared.Today();
        var json = shared.Json("每行输出一个 JSON 回复", "one JSON reply a line");
        var explain = new Option<bool>("--explain")
        {
            Description = screen.Say("说明问题如何理解、候选各项得分、为何取舍、与模型的往来", "how the question was understood, the candidates with their scores, why the rest was set aside, what went to the model and came back"),
        };
        var command = new Command("ask", screen.Say("提一个问题，得到逐句有出处的回答", "ask a question, get an answer with its sources")) { question, batch, today, json, explain };
        shared.Models.AddTo(command);
        UnknownOptions.Refuse(command, question, screen);
        command.SetAction((parsed, cancellationToken) => new AskVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed)).RunAsync(
            new AskOptions(
                string.Join(' ', parsed.GetValue(question) ?? []),
                parsed.GetValue(batch),
                parsed.GetValue(today) ?? surroundings.Today,
                parsed.GetValue(json),
                parsed.GetValue(explain)),
            cancellationToken));
        return command;
    }
}
