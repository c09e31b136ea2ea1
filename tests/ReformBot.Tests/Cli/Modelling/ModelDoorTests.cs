using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Modelling;
using ReformBot.Models;
using ReformBot.Models.Failures;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Cli.Modelling;

public sealed class ModelDoorTests : IDisposable
{
    private const string Secret = "sk-very-secret-1234";

    private readonly Captured _console = new();
    private readonly Dictionary<string, string> _environment = [];

    public ModelDoorTests() => _console.Surroundings = _console.Surroundings with { Environment = name => _environment.GetValueOrDefault(name) };

    [Fact]
    public void Without_any_setting_there_is_no_model()
    {
        _environment["OPENAI_API_KEY"] = Secret;
        Assert.Null(Choose(new ModelFlags()));
    }

    [Fact]
    public void No_model_is_no_model_whatever_is_set()
    {
        _environment["REFORMBOT_MODEL"] = "deepseek-chat";
        _console.Write("data/model.json", "{ broken");
        Assert.Null(Choose(new ModelFlags { NoModel = true }));
        Assert.Equal(ExitCode.Usage, Assert.Throws<CommandFailure>(() => Choose(new ModelFlags { NoModel = true, Model = "x" })).Code);
    }

    [Fact]
    public void Flags_weigh_more_than_variables_and_these_more_than_the_file()
    {
        _console.Write("data/model.json", """{"provider": "deepseek", "model": "of-the-file", "attempts": 2}""");
        _environment["DEEPSEEK_API_KEY"] = Secret;
        Assert.Equal(("of-the-file", "https://api.deepseek.com/v1", 2), Seen(Choose(new ModelFlags())));
        _environment["REFORMBOT_MODEL"] = "of-the-variable";
        Assert.Equal(("of-the-variable", "https://api.deepseek.com/v1", 2), Seen(Choose(new ModelFlags())));
        Assert.Equal(("of-the-flag", "https://api.deepseek.com/v1", 2), Seen(Choose(new ModelFlags { Model = "of-the-flag" })));
        Assert.Equal(("of-the-variable", "http://localhost:11434/v1", 2), Seen(Choose(new ModelFlags { Provider = "ollama" })));
        _environment["REFORMBOT_MODEL_ENDPOINT"] = "http://localhost:9/v1";
        Assert.Equal(("of-the-variable", "http://localhost:9/v1", 2), Seen(Choose(new ModelFlags())));
    }

    [Fact]
    public void An_empty_variable_is_one_that_is_not_set()
    {
        _environment["REFORMBOT_MODEL"] = " ";
        _environment["REFORMBOT_MODEL_PROVIDER"] = "";
        Assert.Null(Choose(new ModelFlags()));
    }

    [Theory]
    [InlineData("anthropic", null, ModelProvider.Anthropic, true)]
    [InlineData("openai", null, ModelProvider.OpenAI, false)]
    [InlineData("deepseek", null, ModelProvider.OpenAI, true)]
    [InlineData(null, "https://api.anthropic.com", ModelProvider.Anthropic, true)]
    [InlineData(null, "https://api.openai.com/v1", ModelProvider.OpenAI, false)]
    [InlineData(null, "http://localhost:8000/v1", ModelProvider.OpenAI, true)]
    [InlineData("anthropic", "http://localhost:8000", ModelProvider.Anthropic, true)]
    public void Name_or_address_of_the_vendor_tell_the_protocol(string? provider, string? endpoint, ModelProvider protocol, bool sendsMaxTokens)
    {
        _environment["REFORMBOT_API_KEY"] = Secret;
        var options = Choose(new ModelFlags { Model = "m", Provider = provider, Endpoint = endpoint })!.Options;
        Assert.Equal((protocol, sendsMaxTokens), (options.Provider, options.SendsMaxTokens));
    }

    /// <summary>Address, variable that is set, whether its key goes there.</summary>
    [Theory]
    [InlineData("https://api.openai.com/v1", "OPENAI_API_KEY", true)]
    [InlineData("https://api.anthropic.com", "ANTHROPIC_API_KEY", true)]
    [InlineData("https://api.deepseek.com/v1", "DEEPSEEK_API_KEY", true)]
    [InlineData("http://localhost:8000/v1", "REFORMBOT_API_KEY", true)]
    [InlineData("http://localhost:8000/v1", "OPENAI_API_KEY", false)]
    [InlineData("https://proxy.example/v1", "OPENAI_API_KEY", false)]
    [InlineData("https://proxy.example/v1", "ANTHROPIC_API_KEY", false)]
    public void A_key_goes_to_the_host_it_is_for_and_to_no_other(string endpoint, string variable, bool goes)
    {
        _environment[variable] = Secret;
        var choice = Choose(new ModelFlags { Model = "m", Endpoint = endpoint })!;
        Assert.Equal(goes, choice.Key is not null);
        Assert.Equal(goes ? variable : null, choice.KeySource);
    }

    [Fact]
    public void The_secrets_file_holds_keys_by_host()
    {
        var secrets = _console.Write("data/secrets.json", $$"""{"api.deepseek.com": "{{Secret}}"}""");
        Protect(secrets);
        Assert.Equal(secrets, Choose(new ModelFlags { Model = "m", Provider = "deepseek" })!.KeySource);
        Assert.Null(Choose(new ModelFlags { Model = "m", Endpoint = "https://proxy.example/v1" })!.Key);
        Assert.Equal("", _console.Error);
    }

    [Fact]
    public void A_secrets_file_that_others_can_read_is_warned_of()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("no such permissions on Windows");
            return;
        }

        var secrets = _console.Write("data/secrets.json", $$"""{"api.deepseek.com": "{{Secret}}"}""");
        File.SetUnixFileMode(secrets, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        Assert.NotNull(Choose(new ModelFlags { Model = "m", Provider = "deepseek" })!.Key);
        Assert.Contains("chmod 600", _console.Error, StringComparison.Ordinal);
    }

    /// <summary>Flags, what stands in the files, what the message has to say.</summary>
    [Theory]
    [InlineData(null, "deepseek", null, "{}", "--model")]
    [InlineData("m", null, null, "{}", "--provider")]
    [InlineData("m", "azure", null, "{}", "--endpoint")]
    [InlineData("m", "nobody", null, "{}", "没有叫“nobody”的模型服务")]
    [InlineData("m", "deepseek", null, "{}", "DEEPSEEK_API_KEY")]
    [InlineData("m", null, "localhost:8000", "{}", "http://")]
    [InlineData("m", "ollama", null, """{"apiKey": "sk-very-secret-1234"}""", "REFORMBOT_API_KEY")]
    [InlineData("m", "ollama", null, """{"attemps": 3}""", "attempts")]
    public void What_is_missing_is_said_with_what_to_set(string? model, string? provider, string? endpoint, string file, string hint)
    {
        _console.Write("data/model.json", file);
        var failure = Assert.Throws<CommandFailure>(() => Choose(new ModelFlags { Model = model, Provider = provider, Endpoint = endpoint }));
        Assert.Contains(hint, _console.Error, StringComparison.Ordinal);
        Assert.Contains("--no-model", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", _console.Error + failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json at all sk-very-secret-1234")]
    [InlineData("[\"sk-very-secret-1234\"]")]
    [InlineData("{\"api.deepseek.com\": [\"sk-very-secret-1234\"]}")]
    [InlineData("{\"api.deepseek.com\": \"sk-very secret-1234\"}")]
    public void A_broken_secrets_file_is_a_message_that_does_not_quote_it(string content)
    {
        Protect(_console.Write("data/secrets.json", content));
        var failure = Assert.Throws<CommandFailure>(() => Choose(new ModelFlags { Model = "m", Provider = "deepseek" }));
        Assert.Contains("secrets.json", _console.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1234", _console.Error + failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_file_that_was_named_has_to_be_there()
    {
        Assert.Throws<CommandFailure>(() => Choose(new ModelFlags { Config = Path.Combine(_console.Folder, "none.json") }));
        Assert.Contains("none.json", _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_file_elsewhere_has_its_secrets_beside_it()
    {
        var config = _console.Write("else/model.json", """{"provider": "glm", "model": "glm-4-flash"}""");
        Protect(_console.Write("else/secrets.json", $$"""{"open.bigmodel.cn": "{{Secret}}"}"""));
        Assert.NotNull(Choose(new ModelFlags { Config = config })!.Key);
    }

    [Fact]
    public void The_files_beside_a_named_library_come_first_and_those_of_the_default_one_stand_in()
    {
        _console.Write("data/model.json", """{"provider": "ollama", "model": "everywhere"}""");
        var library = Path.Combine(_console.Folder, "else", "library.db");
        Assert.Equal("everywhere", Choose(new ModelFlags { Library = library })!.Options.Model);
        _console.Write("else/model.json", """{"provider": "glm", "model": "here"}""");
        Protect(_console.Write("else/secrets.json", $$"""{"open.bigmodel.cn": "{{Secret}}"}"""));
        var choice = Choose(new ModelFlags { Library = library })!;
        Assert.Equal("here", choice.Options.Model);
        Assert.NotNull(choice.Key);
        Assert.Equal("everywhere", Choose(new ModelFlags())!.Options.Model);
    }

    [Fact]
    public void The_door_opens_a_model_with_its_prompts_and_prices()
    {
        _console.Write("data/model.json", """{"provider": "ollama", "model": "m", "inputPrice": 2, "outputPrice": 8}""");
        _console.Surroundings = _console.Surroundings with { BundledPrompts = Path.Combine(ArchitectureRepository.Root, "prompts") };
        using var model = new ModelDoor(_console.Surroundings, new ModelFlags()).Open();
        Assert.Equal("m", model?.Name);
        Assert.Equal(0.01m, model?.Cost(new ModelUse("m", 1, 1_000, 1_000, 5)));
        Assert.NotNull(model?.Writing.Prompts.Options(PromptNames.Answer));
        Assert.Equal("模型今日额度已用完", model?.Writing.Excuse(new ModelException(ModelProblem.OverBudget)));
    }

    [Fact]
    public void A_folder_without_prompts_is_said()
    {
        var door = new ModelDoor(_console.Surroundings, new ModelFlags { Model = "m", Provider = "ollama", Prompts = Path.Combine(_console.Folder, "none") });
        Assert.Throws<CommandFailure>(door.Open);
        Assert.Contains("--prompts", _console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static (string Model, string? Endpoint, int Attempts) Seen(ModelChoice? choice) => (choice!.Options.Model, choice.Options.Endpoint?.AbsoluteUri, choice.Options.Attempts);

    private ModelChoice? Choose(ModelFlags flags) => new ModelDoor(_console.Surroundings, flags).Choose();
}
