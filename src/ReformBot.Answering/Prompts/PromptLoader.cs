using System.Collections.Immutable;
using System.Xml;
using HandlebarsDotNet;

namespace ReformBot.Answering.Prompts;

/// <summary>Reads and tries all prompt files, gathering what is wrong.</summary>
internal sealed class PromptLoader(IReadOnlyDictionary<string, string> files)
{
    private readonly List<PromptProblem> problems = [];

    /// <exception cref="PromptException">Any file is missing or broken.</exception>
    public IReadOnlyDictionary<string, Prompt> Load()
    {
        var prompts = new Dictionary<string, Prompt>(StringComparer.Ordinal);
        foreach (var name in PromptNames.All)
        {
            if (Load(name) is { } prompt)
                prompts[name] = prompt;
        }

        return problems.Count == 0 ? prompts : throw new PromptException("提示词文件有问题：\n" + string.Join('\n', problems.Distinct()));
    }

    private Prompt? Load(string name)
    {
        var file = name + ".yaml";
        if (!files.TryGetValue(file, out var yaml))
        {
            Report(file, null, "没有这个文件" + Unused());
            return null;
        }

        var before = problems.Count;
        var inputs = PromptInputs.Of(name);
        if (new PromptFileReader(file, problems).Read(yaml) is not { } read)
            return null;
        CheckVariables(file, read, inputs);
        CheckTemplate(file, read, inputs);
        if (name != PromptNames.Condense && !read.Template.Contains(PromptNames.NoEvidence, StringComparison.Ordinal))
            Report(file, read.TemplateLine, $"模板里没有“{PromptNames.NoEvidence}”。请告诉模型：材料不能回答时只输出一行“{PromptNames.NoEvidence}”，程序靠它判断");
        return problems.Count == before ? Try(name, read, inputs) : null;
    }

    /// <summary>A name that is misspelt is easiest seen beside the right one.</summary>
    private string Unused()
    {
        var others = files.Keys.Where(file => !PromptNames.All.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return others.Count == 0
            ? "。请从程序自带的 prompts 文件夹复制一份"
            : $"；有 {string.Join('、', others)}，是不是文件名写错了？不是的话，请从程序自带的 prompts 文件夹复制一份";
    }

    private void CheckVariables(string file, PromptFile read, ImmutableArray<PromptInput> inputs)
    {
        foreach (var (name, line) in read.Variables.Where(variable => inputs.All(input => input.Name != variable.Name)))
            Report(file, line, $"程序不提供变量“{name}”。可用的有：{string.Join('、', inputs.Select(input => input.Name))}");
        foreach (var twice in read.Variables.GroupBy(variable => variable.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            Report(file, twice.Last().Line, $"变量 {twice.Key} 声明了两次，请删去一个");
    }

    private void CheckTemplate(string file, PromptFile read, ImmutableArray<PromptInput> inputs)
    {
        var check = new TemplateCheck(read, inputs, (line, message) => Report(file, line, message));
        check.Run();
        foreach (var input in inputs.Where(input => input.MustBeUsed && !check.Used.Contains(input.Name)))
            Report(file, read.TemplateLine, $"模板没有用到 {input.Name}，模型会看不到它。请加上 {(input.IsList ? $"{{{{#each {input.Name}}}}}…{{{{/each}}}}" : $"{{{{{input.Name}}}}}")}");
    }

    /// <summary>Compiled and rendered once with everything and once with empty values, so that no question meets a template that fails.</summary>
    private Prompt? Try(string name, PromptFile read, ImmutableArray<PromptInput> inputs)
    {
        try
        {
            var prompt = Prompt.Compile(name, read, inputs);
            prompt.Render(inputs.ToDictionary(input => input.Name, input => (object?)input.Sample));
            prompt.Render(inputs.ToDictionary(input => input.Name, input => input.IsList ? Array.Empty<object>() : (object?)""));
            return prompt;
        }
        catch (Exception broken) when (broken is HandlebarsException or XmlException)
        {
            Report(name + ".yaml", read.TemplateLine, $"模板不能使用（{broken.Message.Split('\n')[0].Trim()}）。请对照程序自带的同名文件检查花括号和 <message>");
            return null;
        }
    }

    private void Report(string file, int? line, string message) => problems.Add(new PromptProblem(file, line, message));
}
