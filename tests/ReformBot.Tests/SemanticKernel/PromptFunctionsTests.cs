using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;
using ReformBot.SemanticKernel.Prompts;
using ReformBot.Tests.Support;
using YamlDotNet.Serialization;

namespace ReformBot.Tests.SemanticKernel;

/// <summary>The files of prompts/ are kernel functions as they are.</summary>
public sealed class PromptFunctionsTests
{
    public static TheoryData<string> Names => [.. PromptNames.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_config_says_what_the_file_says(string name)
    {
        var file = new Deserializer().Deserialize<Dictionary<string, object>>(PromptFiles.Read()[name + ".yaml"]);
        var config = PromptFunctions.Config(PromptFiles.Library, name);
        Assert.Equal((file["name"], file["description"], file["template_format"], file["template"]), (config.Name, config.Description, config.TemplateFormat, config.Template));
        Assert.Equal(((List<object>)file["input_variables"]).Cast<Dictionary<object, object>>().Select(Variable), config.InputVariables.Select(variable => (variable.Name, variable.Description!, variable.IsRequired, variable.AllowDangerouslySetContent)));
        var settings = (Dictionary<object, object>)((Dictionary<object, object>)file["execution_settings"])["default"];
        Assert.Equal(settings.Select(setting => $"{setting.Key}={setting.Value}").Order(StringComparer.Ordinal), config.DefaultExecutionSettings!.ExtensionData!.Select(setting => FormattableString.Invariant($"{setting.Key}={setting.Value}")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("answer", "semantic-kernel")]
    [InlineData("answer", "liquid")]
    [InlineData("other", "handlebars")]
    public void Templates_that_nobody_checked_are_left_to_others(string name, string format)
    {
        var config = new PromptTemplateConfig("{{question}}") { Name = name, TemplateFormat = format };
        Assert.False(new PolicyTemplateFactory(PromptFiles.Library).TryCreate(config, out _));
    }

    [Fact]
    public async Task A_kernel_of_others_renders_what_the_flow_renders()
    {
        var variables = new Dictionary<string, object?> { ["history"] = new[] { new PromptTurn(FromPerson: true, "<b>中级工</b>呢？") }, ["question"] = "那“高级工”&呢？" };
        var config = PromptFunctions.Config(PromptFiles.Library, PromptNames.Condense);
        Assert.True(new PolicyTemplateFactory(PromptFiles.Library).TryCreate(config, out var template));
        Assert.Equal(PromptFiles.Library.RenderText(PromptNames.Condense, variables), await template.RenderAsync(new Kernel(), new KernelArguments(variables), TestContext.Current.CancellationToken));
    }

    private static (string, string, bool, bool) Variable(Dictionary<object, object> written) =>
        ((string)written["name"], (string)written["description"], (string)written["is_required"] == "true", written.TryGetValue("allow_dangerously_set_content", out var set) && (string)set == "true");
}
