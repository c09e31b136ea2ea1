using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReformBot.Answering.Prompts;

/// <summary>
/// Reads a template as its editor does and says what is wrong on which line: messages that do not close, variables that nobody gives. What passes
/// uses only the part of Handlebars that means the same everywhere: variables, each, if, unless, comments; no helpers, no unescaped output.
/// </summary>
internal sealed partial class TemplateCheck
{
    private static readonly string[] Roles = ["system", "user", "assistant"];

    private readonly PromptFile file;
    private readonly Action<int, string> report;
    private readonly TemplateScopes scopes;
    private int line;
    private int openMessage;
    private int depthOfMessage;
    private bool hasUser;

    /// <summary>Variables that the template reads.</summary>
    public IReadOnlySet<string> Used => scopes.Used;

    /// <param name="inputs">What the flow gives.</param>
    /// <param name="report">Line of the file, message.</param>
    public TemplateCheck(PromptFile file, ImmutableArray<PromptInput> inputs, Action<int, string> report)
    {
        (this.file, this.report) = (file, report);
        scopes = new TemplateScopes(inputs, file.Variables, Report);
    }

    public void Run()
    {
        var at = 0;
        foreach (Match match in Token().Matches(file.Template))
        {
            Between(file.Template[at..match.Index]);
            if (match.Groups["expression"] is { Success: true } expression)
                Expression(match.Value, expression.Value);
            else
                Tag(match);
            line += match.Value.Count(character => character == '\n');
            at = match.Index + match.Length;
        }

        Between(file.Template[at..]);
        AtEnd();
    }

    private void AtEnd()
    {
        if (openMessage > 0)
            report(openMessage, "这条 <message> 没有结束。请在消息末尾另起一行写 </message>");
        if (scopes.Unclosed is { } word)
            report(file.LineOf(line), $"{{{{#{word}}}}} 没有结束。请补上 {{{{/{word}}}}}");
        if (!hasUser)
            report(file.TemplateLine, "没有 <message role=\"user\">。至少要有一条交给模型的提问者消息");
    }

    /// <summary>Text of the template's own. Semantic Kernel decodes the rendered text once before it reads the messages, so no entity survives there.</summary>
    private void Between(string text)
    {
        var outside = openMessage == 0 && !string.IsNullOrWhiteSpace(text);
        foreach (var character in text)
        {
            if (character is '<' or '&')
                Report($"文字里不能直接写“{character}”，它会打乱消息的边界。请改用全角“{(character == '<' ? '＜' : '＆')}”或中文");
            else if (outside && !char.IsWhiteSpace(character))
            {
                Report("这里的文字在 <message> 之外，模型看不到。请移进某条消息，或写成注释 {{! … }}");
                outside = false;
            }

            line += character == '\n' ? 1 : 0;
        }
    }

    private void Tag(Match tag)
    {
        if (tag.Groups["role"] is { Success: true } role)
            Open(role.Value);
        else if (openMessage == 0)
            Report("</message> 之前没有开始的消息。请补上 <message role=\"…\">，或删去这一行");
        else
        {
            if (scopes.Depth != depthOfMessage)
                Report("消息要在同一层 {{#each}} 或 {{#if}} 里开始和结束。请移动 </message>");
            openMessage = 0;
        }
    }

    private void Open(string role)
    {
        if (!Roles.Contains(role, StringComparer.Ordinal))
            Report($"role 是“{role}”，应是 {string.Join('、', Roles)} 之一");
        if (openMessage > 0)
            Report($"第{openMessage}行的 <message> 还没有结束，又开始了一条。请先写 </message>");
        (openMessage, depthOfMessage) = (file.LineOf(line + 1), scopes.Depth);
        hasUser |= role == "user";
    }

    private void Expression(string whole, string inner)
    {
        if (inner.StartsWith('!'))
            return;
        if (whole.StartsWith("{{{", StringComparison.Ordinal) || inner.StartsWith('&'))
            Report($"不能用三重花括号或 &（“{whole}”）：文件里的文字会被当作消息。请写两重花括号");
        else if (scopes.Read(inner.Trim('~').Trim()) && openMessage == 0)
            Report($"“{whole}”在 <message> 之外，模型看不到。请移进某条消息");
    }

    private void Report(string message) => report(file.LineOf(line + 1), message);

    [GeneratedRegex(
        @"\{\{~?(?<expression>!--.*?--)~?\}\}|\{\{(?<expression>\{.*?)\}\}\}|\{\{(?<expression>.*?)\}\}|<message\s+role\s*=\s*""(?<role>[^""<>]*)""\s*>|</message\s*>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Token();
}
