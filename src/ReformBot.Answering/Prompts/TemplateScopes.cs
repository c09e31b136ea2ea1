using System.Collections.Immutable;

namespace ReformBot.Answering.Prompts;

/// <summary>Which names mean something at a place of a template: the variables, and inside {{#each}} the fields of an item.</summary>
/// <param name="report">Says what is wrong at the place that is being read.</param>
internal sealed class TemplateScopes(ImmutableArray<PromptInput> inputs, ImmutableArray<(string Name, int Line)> variables, Action<string> report)
{
    private const string Outer = "../";

    private static readonly string[] Blocks = ["each", "if", "unless"];
    private static readonly string[] Positions = ["@index", "@first", "@last"];

    private readonly HashSet<string> declared = variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
    private readonly List<(string Word, PromptInput? List)> open = [];

    /// <summary>Variables that the template reads.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public int Depth => open.Count;

    /// <summary>The word of the innermost block that was not closed; null when all were.</summary>
    public string? Unclosed => open.Count > 0 ? open[^1].Word : null;

    /// <summary>What stands between the braces; true when it puts text there.</summary>
    public bool Read(string expression)
    {
        var words = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["else" or "^"]:
                if (open.Count == 0)
                    report("{{else}} 不在任何 {{#if}} 或 {{#each}} 里。请删去，或补上开头");
                return false;
            case [['#', .. var word], var name] when Blocks.Contains(word, StringComparer.Ordinal):
                Begin(word, name);
                return false;
            case [['/', .. var word]]:
                End(word);
                return false;
            case [var name] when name[0] is not ('#' or '^' or '>' or '*'):
                Text(name);
                return true;
            default:
                report($"不支持“{{{{{expression}}}}}”。只能写 {{{{变量}}}}、{{{{#each 列表}}}}、{{{{#if 变量}}}}、{{{{#unless 变量}}}}、{{{{else}}}} 和注释 {{{{! … }}}}");
                return false;
        }
    }

    private void Begin(string word, string name)
    {
        var list = word == "each" ? List(name) : null;
        if (word != "each")
            IsKnown(name);
        open.Add((word, list));
    }

    private void End(string word)
    {
        var begin = open.FindLastIndex(block => block.Word == word);
        if (begin < 0)
            report($"{{{{/{word}}}}} 没有对应的开头 {{{{#{word} …}}}}。请补上开头，或删去这个结尾");
        else if (begin < open.Count - 1)
            report($"这里应先写 {{{{/{open[^1].Word}}}}}，再写 {{{{/{word}}}}}");
        if (begin >= 0)
            open.RemoveRange(begin, open.Count - begin);
    }

    private PromptInput? List(string name)
    {
        if (Item() is not null && !name.StartsWith(Outer, StringComparison.Ordinal))
        {
            report($"{{{{#each {name}}}}} 不能写在另一个 {{{{#each}}}} 里");
            return null;
        }

        if (!IsKnown(name))
            return null;
        var list = inputs.First(input => input.Name == Bare(name));
        if (list.IsList)
            return list;
        report($"{name} 是一行文字，不是列表，不能用 {{{{#each}}}}。请直接写 {{{{{name}}}}}");
        return null;
    }

    private void Text(string name)
    {
        if (IsKnown(name) && (Item() is null || name.StartsWith(Outer, StringComparison.Ordinal)) && inputs.FirstOrDefault(input => input.Name == Bare(name)) is { IsList: true } list)
            report($"{name} 是列表，不能直接写出。请用 {{{{#each {name}}}}}…{{{{/each}}}}，里面写 {{{{{list.Fields[0]}}}}} 等字段");
    }

    private bool IsKnown(string name)
    {
        if (open.Exists(block => block is { Word: "each", List: null }))
            return false; // of a list that was reported already nothing is known
        if (Item() is not { } list || name.StartsWith(Outer, StringComparison.Ordinal))
            return IsVariable(Bare(name));
        if (Positions.Contains(name, StringComparer.Ordinal))
            return true;
        var field = name.StartsWith("this.", StringComparison.Ordinal) ? name["this.".Length..] : name;
        if (list.Fields.Contains(field))
            return true;
        var outside = inputs.Any(input => input.Name == field) ? $"；外面的变量写 {{{{{Outer}{field}}}}}" : "";
        report($"{list.Name} 的每一项没有“{name}”。可用的有：{string.Join('、', list.Fields)}{outside}");
        return false;
    }

    private bool IsVariable(string name)
    {
        if (inputs.All(input => input.Name != name))
        {
            report($"程序不提供变量“{name}”。可用的有：{string.Join('、', inputs.Select(input => input.Name))}");
            return false;
        }

        Used.Add(name);
        if (!declared.Contains(name))
            report($"用了变量 {name}，但 input_variables 里没有声明。请在那里加上 - name: {name}");
        return true;
    }

    /// <summary>The list whose items are gone through here; null outside of each.</summary>
    private PromptInput? Item() => open.FindLast(block => block.Word == "each").List;

    private static string Bare(string name) => name.StartsWith(Outer, StringComparison.Ordinal) ? name[Outer.Length..] : name;
}
