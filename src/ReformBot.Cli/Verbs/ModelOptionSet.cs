using System.CommandLine;
using ReformBot.Cli.Modelling;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Verbs;

/// <summary>The options that choose a model.</summary>
internal sealed class ModelOptionSet(Screen screen)
{
    private readonly Option<string?> _model = new("--model")
    {
        Description = screen.Say("由这个模型组织语言（默认按环境变量和配置文件）", "let this model word the answers (default: environment and configuration file)"),
        HelpName = "NAME",
    };

    private readonly Option<string?> _endpoint = new("--endpoint")
    {
        Description = screen.Say("模型服务的地址，例如 http://localhost:11434/v1", "the endpoint's address, as http://localhost:11434/v1"),
        HelpName = "URL",
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = screen.Say(
            "模型服务：openai、azure、deepseek、qwen、glm、anthropic、vllm、ollama 或 llamacpp",
            "who serves the model: openai, azure, deepseek, qwen, glm, anthropic, vllm, ollama or llamacpp"),
        HelpName = "NAME",
    };

    private readonly Option<bool> _none = new("--no-model")
    {
        Description = screen.Say("不用模型，只用原文条款回答", "no model: answers are the documents' own clauses"),
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = screen.Say("模型的配置文件（默认是文件库旁边的 model.json）", "the model's configuration file (default: model.json beside the library)"),
        HelpName = "FILE",
    };

    private readonly Option<string?> _prompts = new("--prompts")
    {
        Description = screen.Say("提示词文件夹（默认用自带的）", "the folder of prompts (default: those that come with the program)"),
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _model, _endpoint, _provider, _none, _config, _prompts })
            command.Options.Add(option);
    }

    public ModelFlags Read(ParseResult parsed) => new()
    {
        Model = parsed.GetValue(_model),
        Endpoint = parsed.GetValue(_endpoint),
        Provider = parsed.GetValue(_provider),
        NoModel = parsed.GetValue(_none),
        Config = parsed.GetValue(_config),
        Prompts = parsed.GetValue(_prompts),
    };
}
