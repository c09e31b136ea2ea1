using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Hosting;
using ReformBot.Models;
using ReformBot.Models.Budgeting;
using ReformBot.Models.Configuring;
using ReformBot.Models.Failures;

namespace ReformBot.Cli.Modelling;

/// <summary>The way to the model that flags, environment and configuration file choose.</summary>
internal sealed class ModelDoor(Surroundings surroundings, ModelFlags flags)
{
    private const string PromptFiles = "*.yaml";

    private readonly ModelPlaces _places = ModelPlaces.Of(surroundings.DefaultLibrary, flags.Library);

    /// <summary>Where the prompts lie, or should.</summary>
    public string PromptFolder => flags.Prompts ?? surroundings.BundledPrompts ?? "prompts";

    /// <summary>Null when no model is configured or <c>--no-model</c> was given: answers are then the documents' own clauses.</summary>
    /// <exception cref="CommandFailure">What is configured cannot be used; every problem has been written, a line each.</exception>
    public OpenModel? Open()
    {
        if (Choose() is not { } choice)
            return null;
        var prompts = Prompts();
        var client = surroundings.Toolbox.OpenModel(choice.Options, choice.Key, Ports());
        var writing = new ModelWriting(client, prompts) { Clock = surroundings.Clock, Excuse = ModelException.Excuse, Orchestrator = surroundings.Toolbox.Orchestrate(prompts) };
        return new OpenModel(writing, choice.Options.Model, use => choice.Options.CostOf(use.InputTokens, use.OutputTokens));
    }

    /// <summary>The checked choice alone, without prompts; null as in <see cref="Open"/>.</summary>
    public ModelChoice? Choose()
    {
        if (flags is { NoModel: true, Model: not null })
            throw Both();
        var reading = Read();
        if (reading.Problems.Count > 0)
            throw Failure(reading.Problems);
        if (reading.Warning is { } warning)
            surroundings.Screen.Note("注意：" + warning.Chinese, "warning: " + warning.English);
        return reading.Choice;
    }

    /// <summary>What is configured, right or wrong.</summary>
    public ModelReading Read()
    {
        if (flags.NoModel)
            return new ModelReading(Choice: null, [], Warning: null);
        var configuration = new ModelConfiguration(flags, surroundings.Environment, _places);
        var choice = configuration.Read();
        return new ModelReading(choice, configuration.Problems, configuration.Warning);
    }

    public ModelPorts Ports() => new() { Clock = surroundings.Clock, Ledger = new FileSpendingLedger(_places.Spending, surroundings.Clock), UserProperty = ModelUser.Property };

    /// <summary>All prompts, checked.</summary>
    /// <exception cref="CommandFailure">The folder or a prompt is missing, or a prompt is broken; the message says which and what to do.</exception>
    public PromptLibrary Prompts()
    {
        if (!Directory.Exists(PromptFolder))
            throw Failure([OptionProblem.Of(OptionCode.NoPrompts, PromptFolder)]);
        try
        {
            return PromptLibrary.Load(Directory.EnumerateFiles(PromptFolder, PromptFiles).ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
        }
        catch (PromptException e)
        {
            throw new CommandFailure(e.Message, e);
        }
    }

    private CommandFailure Both() => new(surroundings.Screen.Say("--model 和 --no-model 只能给一个", "give either --model or --no-model, not both")) { Code = ExitCode.Usage };

    private CommandFailure Failure(IReadOnlyList<OptionProblem> problems)
    {
        foreach (var problem in problems)
            surroundings.Screen.Fail(problem.Chinese, problem.English);
        return new CommandFailure(surroundings.Screen.Say(
            $"模型没有配置好（{problems.Count} 处）。暂时不用模型：加上 --no-model", $"the model is not set up ({problems.Count} problems). To go without one: --no-model"));
    }
}
