using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReformBot.Answering.Prompts;

/// <summary>
/// YAML → <see cref="PromptFile"/>. The keys are those of Semantic Kernel's PromptTemplateConfig and InputVariable, whose reader fails on any other;
/// ours says which, and on which line.
/// </summary>
internal sealed class PromptFileReader(string file, ICollection<PromptProblem> problems)
{
    private static readonly string[] Keys =
        ["name", "description", "template_format", "template", "input_variables", "output_variable", "execution_settings", "allow_dangerously_set_content"];

    private static readonly string[] VariableKeys =
        ["name", "description", "default", "is_required", "json_schema", "allow_dangerously_set_content", "sample"];

    /// <summary>Null when the file is no YAML or has no template; the problems say so.</summary>
    public PromptFile? Read(string yaml)
    {
        if (Root(yaml) is not { } root)
            return null;
        KnownKeys(root, Keys, "文件顶层");
        RightName(root);
        RightFormat(root);
        NotDangerous(root);
        var variables = Variables(root);
        var settings = new PromptSettingsReader(Report).Read(root);
        if (Value(root, "template") is not YamlScalarNode { Value: { } template } node || string.IsNullOrWhiteSpace(template))
        {
            Report(root, "没有 template，或者它是空的。请写 template: |，下面缩进写 <message> 消息");
            return null;
        }

        var literal = node.Style == ScalarStyle.Literal;
        return new PromptFile(variables, template, (int)node.Start.Line, literal)
        {
            Settings = settings,
            Description = Text(root, "description"),
            Declared = [.. Declared(root)],
        };
    }

    private YamlMappingNode? Root(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException broken)
        {
            problems.Add(new PromptProblem(
                file, (int)broken.Start.Line, $"不是正确的 YAML（{broken.Message}）。请检查这一行和上一行的缩进、冒号和引号；缩进只用空格，不用制表符"));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return root;
        problems.Add(new PromptProblem(file, null, "文件是空的，或者不是“键: 值”的形式。可从程序自带的 prompts 文件夹复制一份再改"));
        return null;
    }

    /// <summary>By the name a program finds the function in Semantic Kernel, by the file's name the flow finds it here.</summary>
    private void RightName(YamlMappingNode root)
    {
        var name = file[..^".yaml".Length];
        if (Value(root, "name") is not YamlScalarNode { Value: var written })
            Report(root, $"没有 name。请写 name: {name}");
        else if (written != name)
            Report(Value(root, "name")!, $"name 是“{written}”，应与文件名相同：name: {name}");
    }

    private void RightFormat(YamlMappingNode root)
    {
        if (Value(root, "template_format") is not YamlScalarNode { Value: var written } node)
            Report(root, $"没有 template_format。请写 template_format: {PromptDefinition.Format}");
        else if (written != PromptDefinition.Format)
            Report(node, $"template_format 是“{written}”，只支持 {PromptDefinition.Format}");
    }

    /// <summary>Of a variable it only says that a list is escaped item by item; of the whole prompt it would open every variable.</summary>
    private void NotDangerous(YamlMappingNode root)
    {
        if (Value(root, "allow_dangerously_set_content") is YamlScalarNode { Value: "true" } node)
            Report(node, "不能对整个提示词写 allow_dangerously_set_content: true，文件和提问里的文字会被当作消息。请删去这一行");
    }

    private ImmutableArray<(string Name, int Line)> Variables(YamlMappingNode root)
    {
        if (Value(root, "input_variables") is not YamlSequenceNode list)
        {
            Report(root, "没有 input_variables。请列出模板用到的变量，每个写 - name: 变量名");
            return [];
        }

        var variables = ImmutableArray.CreateBuilder<(string, int)>();
        foreach (var node in list)
        {
            if (node is not YamlMappingNode variable || Value(variable, "name") is not YamlScalarNode { Value: { Length: > 0 } name })
            {
                Report(node, "input_variables 的每一项要有 name，例如 - name: question");
                continue;
            }

            KnownKeys(variable, VariableKeys, $"变量 {name}");
            variables.Add((name, (int)node.Start.Line));
        }

        return variables.ToImmutable();
    }

    private static IEnumerable<PromptVariable> Declared(YamlMappingNode root) =>
        from variable in (Value(root, "input_variables") as YamlSequenceNode)?.Children.OfType<YamlMappingNode>() ?? []
        select new PromptVariable(
            Text(variable, "name"), Text(variable, "description"), Text(variable, "is_required") == "true", Text(variable, "allow_dangerously_set_content") == "true");

    private void KnownKeys(YamlMappingNode mapping, string[] known, string where)
    {
        foreach (var key in mapping.Children.Keys)
        {
            if (key is not YamlScalarNode { Value: { } name } || !known.Contains(name, StringComparer.Ordinal))
                Report(key, $"{where}不认识“{key}”。可用的有：{string.Join('、', known)}");
        }
    }

    private static YamlNode? Value(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static string Text(YamlMappingNode mapping, string key) => (Value(mapping, key) as YamlScalarNode)?.Value ?? "";

    private void Report(YamlNode node, string message) => problems.Add(new PromptProblem(file, (int)node.Start.Line, message));
}
