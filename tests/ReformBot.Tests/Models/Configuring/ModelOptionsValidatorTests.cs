using ReformBot.Models;
using ReformBot.Models.Configuring;

namespace ReformBot.Tests.Models.Configuring;

public sealed class ModelOptionsValidatorTests
{
    private static readonly ModelOptions Good = new() { Endpoint = new Uri("https://api.deepseek.com/v1"), Model = "deepseek-chat" };

    public static TheoryData<OptionCode, ModelOptions> Wrong => new()
    {
        { OptionCode.NoModel, Good with { Model = " " } },
        { OptionCode.NoEndpoint, Good with { Endpoint = null } },
        { OptionCode.BadEndpoint, Good with { Endpoint = new Uri("api.deepseek.com", UriKind.Relative) } },
        { OptionCode.BadEndpoint, Good with { Endpoint = new Uri("ftp://api.deepseek.com") } },
        { OptionCode.EndpointWithKey, Good with { Endpoint = new Uri("https://user:pass@api.deepseek.com/v1") } },
        { OptionCode.EndpointWithKey, Good with { Endpoint = new Uri("https://api.deepseek.com/v1?key=abc") } },
        { OptionCode.EndpointTooLong, Good with { Endpoint = new Uri("https://api.deepseek.com/v1/chat/completions") } },
        { OptionCode.EndpointTooLong, Good with { Endpoint = new Uri("https://api.anthropic.com/v1/messages/") } },
        { OptionCode.BadTime, Good with { AttemptTimeout = TimeSpan.Zero } },
        { OptionCode.BadTime, Good with { StallTimeout = TimeSpan.FromSeconds(-1) } },
        { OptionCode.BadTime, Good with { CacheAge = TimeSpan.FromDays(2) } },
        { OptionCode.OutOfRange, Good with { Attempts = 0 } },
        { OptionCode.OutOfRange, Good with { CircuitAttempts = 1 } },
        { OptionCode.OutOfRange, Good with { CachedAnswers = -1 } },
        { OptionCode.NotNegative, Good with { TokensPerDay = -1 } },
        { OptionCode.NotNegative, Good with { InputPrice = -0.5m } },
        { OptionCode.NoPrice, Good with { CostPerDay = 5 } },
        { OptionCode.NoPrice, Good with { CostPerUser = 5, InputPrice = 1 } },
        { OptionCode.OutputBeyondContext, Good with { OutputTokens = 32_000 } },
    };

    [Fact]
    public void What_can_be_used_has_no_problem() => Assert.Empty(ModelOptionsValidator.Check(Good));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_has_one_with_a_name(OptionCode code, ModelOptions options) =>
        Assert.Equal(code, Assert.Single(ModelOptionsValidator.Check(options)).Code);

    [Fact]
    public void All_problems_are_said_at_once() => Assert.Equal(
        [OptionCode.NoModel, OptionCode.NoEndpoint, OptionCode.BadTime, OptionCode.OutOfRange],
        ModelOptionsValidator.Check(new ModelOptions { Backoff = TimeSpan.Zero, Attempts = 99 }).Select(problem => problem.Code));

    [Fact]
    public void What_a_person_may_have_pasted_into_the_address_is_not_repeated()
    {
        foreach (var address in new[] { "https://user:hidden@api.deepseek.com/v1", "https://api.deepseek.com/v1?key=hidden" })
        {
            foreach (var problem in ModelOptionsValidator.Check(Good with { Endpoint = new Uri(address) }))
                Assert.DoesNotContain("hidden", problem.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_problem_has_words_in_both_languages()
    {
        foreach (var code in Enum.GetValues<OptionCode>())
        {
            var problem = OptionProblem.Of(code, "a", "b", "c", "d");
            Assert.NotEmpty(problem.Chinese);
            Assert.NotEmpty(problem.English);
            Assert.DoesNotContain("{0}", problem.Chinese + problem.English, StringComparison.Ordinal);
            Assert.True(problem.English.All(char.IsAscii) || problem.English.Contains('“'), problem.English);
        }
    }

    [Fact]
    public void Every_preset_can_be_used_as_it_is_once_a_model_is_named()
    {
        Assert.Equal(9, EndpointPresets.All.Length);
        foreach (var preset in EndpointPresets.All.Where(preset => preset.Endpoint is not null))
            Assert.Empty(ModelOptionsValidator.Check(Good with { Provider = preset.Provider, Endpoint = preset.Endpoint, Model = preset.SampleModel }));
    }

    [Theory]
    [InlineData("https://api.deepseek.com/v1", "deepseek")]
    [InlineData("https://mine.openai.azure.com/openai/v1", "azure")]
    [InlineData("https://api.anthropic.com", "anthropic")]
    [InlineData("https://api.openai.com.evil.example/v1", null)] // The end of the name counts, not its begin.
    [InlineData("https://notapi.openai.com/v1", null)]
    [InlineData("http://localhost:11434/v1", null)]
    public void A_vendor_is_known_by_its_host(string endpoint, string? preset) => Assert.Equal(preset, EndpointPresets.Serving(new Uri(endpoint))?.Name);
}
