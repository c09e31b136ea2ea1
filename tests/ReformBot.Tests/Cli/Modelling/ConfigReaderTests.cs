using ReformBot.Cli.Modelling;
using ReformBot.Models.Configuring;

namespace ReformBot.Tests.Cli.Modelling;

public sealed class ConfigReaderTests
{
    /// <summary>Content and the only problem with it.</summary>
    public static TheoryData<string, OptionCode> Wrong => new()
    {
        { "", OptionCode.BadJson },
        { "[]", OptionCode.BadJson },
        { """{"model": "x",""", OptionCode.BadJson },
        { """{"modell": "x"}""", OptionCode.UnknownSetting },
        { """{"model": 5}""", OptionCode.BadValue },
        { """{"model": ""}""", OptionCode.BadValue },
        { """{"attempts": "3"}""", OptionCode.BadValue },
        { """{"attempts": 2.5}""", OptionCode.BadValue },
        { """{"attempts": null}""", OptionCode.BadValue },
        { """{"attemptTimeout": "30s"}""", OptionCode.BadValue },
        { """{"attemptTimeout": 1e300}""", OptionCode.BadValue },
        { """{"sendsTemperature": 1}""", OptionCode.BadValue },
        { """{"apiKey": "abc"}""", OptionCode.KeyInConfig },
        { """{"api_key": "abc"}""", OptionCode.KeyInConfig },
        { """{"token": "abc"}""", OptionCode.KeyInConfig },
        { """{"authToken": "abc"}""", OptionCode.KeyInConfig },
        { """{"model": "sk-abcdefgh"}""", OptionCode.KeyInConfig },
        { """{"clientSecret": "abc"}""", OptionCode.KeyInConfig },
    };

    [Fact]
    public void Everything_that_can_be_set_is_read()
    {
        var file = Read("""
            {
              // Comments are for people.
              "provider": "deepseek", "endpoint": "https://proxy.example/v1", "model": "deepseek-chat",
              "attemptTimeout": 30, "backoff": 0.5, "attempts": 2, "tokensPerDay": null, "costPerDay": 3.5, "inputPrice": 2, "outputPrice": 8,
              "sendsTemperature": false, "contextTokens": 64000,
            }
            """);
        Assert.Empty(file.Problems);
        Assert.Equal(new ModelSource("deepseek", "https://proxy.example/v1", "deepseek-chat"), file.Source);
        Assert.Equal(TimeSpan.FromSeconds(30), file.Options.AttemptTimeout);
        Assert.Equal(TimeSpan.FromSeconds(0.5), file.Options.Backoff);
        Assert.Equal((2, null, 3.5m, 2m, 8m), (file.Options.Attempts, file.Options.TokensPerDay, file.Options.CostPerDay, file.Options.InputPrice, file.Options.OutputPrice));
        Assert.Equal((false, 64_000), (file.Options.SendsTemperature, file.Options.ContextTokens));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_with_a_name(string json, OptionCode code)
    {
        var problem = Assert.Single(Read(json).Problems);
        Assert.Equal(code, problem.Code);
        Assert.DoesNotContain("abc", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_is_said_at_once() => Assert.Equal(3, Read("""{"a": 1, "b": 2, "attempts": true, "model": "x"}""").Problems.Count);

    private static ConfigFile Read(string json) => new ConfigReader("model.json", "secrets.json").Read(json);
}
