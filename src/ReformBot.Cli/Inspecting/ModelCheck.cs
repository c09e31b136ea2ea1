using System.Globalization;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Modelling;
using ReformBot.Cli.Terminal;
using ReformBot.Models;
using ReformBot.Models.Probing;

namespace ReformBot.Cli.Inspecting;

/// <summary>The doctor's look at the model: settings, a call of one token, limits, what is left of the day's budget. Never shows the key.</summary>
internal sealed class ModelCheck(ModelDoor door, Screen screen)
{
    /// <returns>Whether the model can be used; also when none is configured, since none is needed.</returns>
    public async Task<bool> RunAsync(DoctorView view, CancellationToken cancellationToken)
    {
        view.Heading("模型", "Model");
        var reading = door.Read();
        foreach (var problem in reading.Problems)
            view.Check(good: false, screen.Say("配置", "settings"), screen.Say(problem.Chinese, problem.English));
        if (reading.Problems.Count > 0)
            return false;
        if (reading.Warning is { } warning)
            view.Advice(warning.Chinese, warning.English);
        if (reading.Choice is not { } choice)
        {
            view.Fact(screen.Say("模型", "model"), screen.Say("没有配置，回答用原文条款", "none; answers are the documents' own clauses"));
            return true;
        }

        WriteSettings(view, choice);
        var prompts = CheckPrompts(view);
        var report = await EndpointProbe.RunAsync(choice.Options, choice.Key, door.Ports(), cancellationToken);
        WriteReport(view, choice.Options, report);
        await WriteBudgetAsync(view, choice.Options, cancellationToken);
        return prompts && report.Failure is null;
    }

    private bool CheckPrompts(DoctorView view)
    {
        var name = screen.Say("提示词", "prompts");
        try
        {
            door.Prompts();
            view.Check(good: true, name, door.PromptFolder);
            return true;
        }
        catch (CommandFailure e)
        {
            view.Check(good: false, name, e.Message);
            return false;
        }
    }

    private void WriteSettings(DoctorView view, ModelChoice choice)
    {
        view.Fact(screen.Say("模型", "model"), choice.Options.Model);
        view.Fact(screen.Say("服务", "endpoint"), $"{choice.Options.Endpoint} ({choice.Options.Provider})");
        view.Fact(screen.Say("配置文件", "settings"), choice.Config ?? screen.Say("没有", "no file"));
        view.Fact(screen.Say("密钥来自", "key from"), choice.KeySource ?? screen.Say("没有密钥", "no key"));
    }

    private void WriteReport(DoctorView view, ModelOptions options, ProbeReport report)
    {
        WriteState(view, report.Reachable, ("连接", "connection"), ("通", "works"), ("不通", "fails"));
        WriteState(view, report.KeyAccepted, ("密钥", "key"), ("已接受", "accepted"), ("不接受", "refused"));
        WriteState(view, report.ModelKnown, ("模型名", "name"), ("有这个模型", "known"), ("没有这个模型", "unknown"));
        if (report.Failure is { } failure)
            view.Check(good: false, screen.Say("试用", "trial"), screen.Say(failure.Chinese, failure.Message));
        else
            view.Check(good: true, screen.Say("试用", "trial"), $"{Text(Math.Round(report.Milliseconds ?? 0))} ms");
        view.Fact(screen.Say("上下文", "context"), Limit(report.ContextTokens, options.ContextTokens));
        view.Fact(screen.Say("回答上限", "output"), Limit(report.OutputTokens, options.OutputTokens));
        if (report.ContextTokens < options.ContextTokens || report.OutputTokens < options.OutputTokens)
            view.Advice("配置超过了模型的上限：调小 contextTokens 或 outputTokens", "the settings exceed the model's limits: lower contextTokens or outputTokens");
    }

    private async Task WriteBudgetAsync(DoctorView view, ModelOptions options, CancellationToken cancellationToken)
    {
        var ports = door.Ports();
        var spent = await ports.Ledger.ReadAsync(DateOnly.FromDateTime(ports.Clock.GetLocalNow().DateTime), user: null, cancellationToken);
        var tokens = options.TokensPerDay is { } most ? Text(Math.Max(0, most - spent.Tokens)) : screen.Say("不限", "no limit");
        var cost = options.CostPerDay is { } greatest ? screen.Say("，金额 ", ", money ") + Text(Math.Max(0, greatest - spent.Cost)) : "";
        view.Fact(screen.Say("今日剩余", "left today"), screen.Say($"{tokens} 词元{cost}", $"{tokens} tokens{cost}"));
    }

    private void WriteState(DoctorView view, bool? state, (string Chinese, string English) name, (string Chinese, string English) good, (string Chinese, string English) bad)
    {
        if (state is { } known)
            view.Check(known, screen.Say(name.Chinese, name.English), known ? screen.Say(good.Chinese, good.English) : screen.Say(bad.Chinese, bad.English));
        else
            view.Fact(screen.Say(name.Chinese, name.English), screen.Say("不清楚", "cannot be told"));
    }

    private string Limit(int? stated, int set) => stated is { } number
        ? screen.Say($"{Text(number)} 词元（服务说明），配置 {Text(set)}", $"{Text(number)} tokens (as the endpoint says), set to {Text(set)}")
        : screen.Say($"配置 {Text(set)} 词元（服务没有说明）", $"set to {Text(set)} tokens (the endpoint does not say)");

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
