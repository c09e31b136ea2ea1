using ReformBot.Answering.Prompts;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Answering.Prompts;

/// <summary>What somebody who edits a prompt is told.</summary>
public sealed class BrokenPromptTests
{
    /// <summary>File, what stands there, what it was edited to, words of the edited line that the message names (null: about the whole file), what it says.</summary>
    public static TheoryData<string, string, string, string?, string> Edits => new()
    {
        { "answer.yaml", "name: answer", "name: anser", "name: anser", "name 是“anser”，应与文件名相同" },
        { "answer.yaml", "name: answer\n", "", "description: 根据", "没有 name" },
        { "answer.yaml", "template_format: handlebars", "template_format: liquid", "template_format", "只支持 handlebars" },
        { "answer.yaml", "description: 根据", "descripton: 根据", "descripton", "不认识“descripton”" },
        { "answer.yaml", "    is_required: true", "    required: true", "    required: true", "变量 question不认识“required”" },
        { "answer.yaml", "  - name: today", "  - name: heute", "heute", "程序不提供变量“heute”。可用的有：question、today、evidence" },
        { "answer.yaml", "  - name: today", "  - name: question", null, "变量 question 声明了两次" },
        { "answer.yaml", "  - name: today\n    description: 今天的日期，例如“2026年11月20日”\n    is_required: true\n", "", "今天是{{today}}", "没有声明" },
        { "answer.yaml", "temperature: 0.1", "temperature: 3", "temperature", "应是 0 到 2 之间的数" },
        { "answer.yaml", "temperature: 0.1", "temperature: 低", "temperature", "应是 0 到 2 之间的数" },
        { "answer.yaml", "max_tokens: 1600", "max_tokens: 1.5", "max_tokens", "之间的整数" },
        { "answer.yaml", "max_tokens: 1600", "max_token: 1600", "max_token", "不认识“max_token”" },
        { "answer.yaml", "  default:\n", "  gpt-4:\n", "gpt-4", "不认“gpt-4”" },
        { "answer.yaml", "description: 根据", "  description: 根据", "  description: 根据", "不是正确的 YAML" },
        { "answer.yaml", "template: |", "vorlage: |", "vorlage: |", "不认识“vorlage”" },
        { "answer.yaml", "description: 根据", "allow_dangerously_set_content: true\ndescription: 根据", "allow_dangerously_set_content: true", "不能对整个提示词" },
        { "answer.yaml", "问题：{{question}}", "问题：{{frage}}", "{{frage}}", "程序不提供变量“frage”" },
        { "answer.yaml", "问题：{{question}}", "问题：", null, "模板没有用到 question" },
        { "answer.yaml", "问题：{{question}}", "问题：{{{question}}}", "问题：", "不能用三重花括号" },
        { "answer.yaml", "问题：{{question}}", "问题：{{&question}}", "问题：", "不能用三重花括号" },
        { "answer.yaml", "问题：{{question}}", "问题：{{question}", null, "模板没有用到 question" },
        { "answer.yaml", "问题：{{question}}", "问题：{{upper question}}", "upper", "不支持“{{upper question}}”" },
        { "answer.yaml", "问题：{{question}}", "问题：{{> question}}", "{{>", "不支持“{{> question}}”" },
        { "answer.yaml", "问题：{{question}}", "问题：{{question}}{{evidence}}", "问题：{{question}}", "evidence 是列表" },
        { "answer.yaml", "{{text}}", "{{content}}", "{{content}}", "evidence 的每一项没有“content”" },
        { "answer.yaml", "{{text}}", "{{text}}{{question}}", "  {{text}}", "外面的变量写 {{../question}}" },
        { "answer.yaml", "{{#each evidence}}", "{{#each question}}", "{{#each question}}", "question 是一行文字" },
        { "answer.yaml", "{{#each evidence}}", "", "  {{/each}}", "{{/each}} 没有对应的开头" },
        { "answer.yaml", "  {{/each}}\n", "", null, "消息要在同一层" },
        { "answer.yaml", "{{#if report}}", "", "[{{number}}]", "{{/if}} 没有对应的开头" },
        { "answer.yaml", "{{#if kind}}，{{kind}}{{/if}}", "{{#if kind}}，{{kind}}", "  {{/each}}", "这里应先写 {{/if}}，再写 {{/each}}" },
        { "answer.yaml", "role=\"system\"", "role=\"sytem\"", "sytem", "role 是“sytem”" },
        { "answer.yaml", "role=\"user\"", "role=\"system\"", null, "没有 <message role=\"user\">" },
        { "answer.yaml", "  </message>\n  <message role=\"user\">", "  <message role=\"user\">", "<message role=\"user\">", "还没有结束，又开始了一条" },
        { "answer.yaml", "  <message role=\"user\">", "  <mesage role=\"user\">", "<mesage", "文字里不能直接写“<”" },
        { "answer.yaml", "直接回答在前。", "回答字数<400。", "回答字数", "请改用全角“＜”" },
        { "answer.yaml", "直接回答在前。", "先写R&D。", "R&D", "请改用全角“＆”" },
        { "answer.yaml", "  <message role=\"system\">", "  注意\n  <message role=\"system\">", "  注意", "在 <message> 之外" },
        { "answer.yaml", "  <message role=\"system\">", "  {{today}}<message role=\"system\">", "<message role=\"system\">", "在 <message> 之外" },
        { "repair.yaml", "{{#each failures}}", "{{#each failure}}", "{{#each failure}}", "程序不提供变量“failure”" },
        { "condense.yaml", "{{speaker}}", "{{role}}", "{{role}}", "history 的每一项没有“role”。可用的有：speaker、text" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_broken_edit_is_a_message_with_file_line_and_what_to_do(string file, string old, string edited, string? line, string message)
    {
        var files = PromptFiles.With(file, old, edited);
        var said = Problems(files);
        var place = line is null ? file : $"{file} 第{PromptFiles.LineOf(files[file], line)}行：";
        Assert.True(
            said.Any(problem => problem.StartsWith(place, StringComparison.Ordinal) && problem.Contains(message, StringComparison.Ordinal)),
            $"expected at {place} “{message}”, got\n{string.Join('\n', said)}");
    }

    [Fact]
    public void A_missing_file_is_named_with_the_one_that_may_be_meant()
    {
        var files = PromptFiles.Read();
        files.Remove("answer.yaml", out var text);
        files["anser.yaml"] = text!;
        Assert.Equal(["answer.yaml：没有这个文件；有 anser.yaml，是不是文件名写错了？不是的话，请从程序自带的 prompts 文件夹复制一份"], Problems(files));
    }

    [Theory]
    [InlineData("")]
    [InlineData("只有一句话")]
    [InlineData("- 一\n- 二")]
    public void A_file_of_another_form_is_said_to_be_so(string text) =>
        Assert.Equal(["answer.yaml：文件是空的，或者不是“键: 值”的形式。可从程序自带的 prompts 文件夹复制一份再改"], Problems(PromptFiles.Replacing("answer.yaml", text)));

    [Fact]
    public void The_word_by_which_the_flow_knows_that_nothing_answers_has_to_stay() => Assert.Contains(
        "模板里没有“无依据”",
        Assert.Single(Problems(PromptFiles.Replacing("answer.yaml", PromptFiles.Read()["answer.yaml"].Replace("无依据", "没有", StringComparison.Ordinal)))),
        StringComparison.Ordinal);

    [Fact]
    public void All_problems_of_all_files_are_said_at_once()
    {
        var files = PromptFiles.With("answer.yaml", "temperature: 0.1", "temperature: 3");
        files["repair.yaml"] = "";
        files["condense.yaml"] = "name: [";
        Assert.Equal(["condense.yaml", "answer.yaml", "repair.yaml"], Problems(files).Select(problem => problem.Split('：', ' ')[0]));
    }

    [Fact]
    public void Comments_blank_lines_and_other_settings_are_an_editors_own_business()
    {
        var files = PromptFiles.With("answer.yaml", "    max_tokens: 1600", "    max_tokens: 900 # 短一些\n    top_p: 0.9");
        files["condense.yaml"] = files["condense.yaml"].Replace("  追问：{{question}}", "  {{! 下面是追问 }}\n\n  追问：{{~question~}}", StringComparison.Ordinal);
        Assert.Equal(900, PromptLibrary.Load(files).Options(PromptNames.Answer).MaxOutputTokens);
    }

    private static string[] Problems(Dictionary<string, string> files) =>
        Assert.Throws<PromptException>(() => PromptLibrary.Load(files)).Message.Split('\n')[1..];
}
