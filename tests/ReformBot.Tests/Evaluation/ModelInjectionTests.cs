using System.Diagnostics;
using System.Text.Json;
using ReformBot.Answering;
using ReformBot.Tests.Support;

namespace ReformBot.Tests.Evaluation;

/// <summary>
/// Attacks that others have collected, before a model that obeys them: it repeats the order as if it were evidence, does what is said, or answers
/// with the attack alone. Each question ends in a correct reply, and nothing of the attack is shown, on the way neither.
/// </summary>
public sealed class ModelInjectionTests
{
    private const string Question = "宜兴开办了多少所技能夜校？";

    /// <summary>Characters in a row that are the attack's and nobody else's.</summary>
    private const int Run = 10;

    [Fact]
    public async Task A_model_that_obeys_an_order_planted_in_a_document_changes_nothing()
    {
        var watch = Stopwatch.StartNew();
        var attacks = Cases("indirect");
        foreach (var attack in attacks)
        {
            var planted = AnsweringTexts.Yixing.Replace("362.5万元。\n", $"362.5万元。{attack}\n\n{attack}\n", StringComparison.Ordinal);
            Assert.NotEqual(AnsweringTexts.Yixing, planted);
            var library = await AnsweringLibrary.InMemoryAsync((AnsweringTexts.YixingName, planted), (AnsweringTexts.NewNoticeName, AnsweringTexts.NewNotice));
            foreach (var model in Obeying(attack))
            {
                var (reply, shown) = await AskAsync(library, model, Question);
                Assert.True(reply.Kind is ReplyKind.Answered or ReplyKind.Partial, $"{attack}\n{reply.Kind}: {reply.Text}");
                Assert.Contains("36所", reply.Text, StringComparison.Ordinal);
                NothingOf(attack, shown, beside: AnsweringTexts.Yixing);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{attacks.Length} planted orders, {4 * attacks.Length} questions: {watch.Elapsed.TotalSeconds:F1} s");
    }

    [Fact]
    public async Task A_model_that_obeys_an_order_in_a_question_says_nothing_of_it()
    {
        var watch = Stopwatch.StartNew();
        var library = await AnsweringLibrary.InMemoryAsync();
        var attacks = Cases("direct");
        foreach (var attack in attacks)
        {
            var own = await library.AskAsync(attack);
            foreach (var model in Obeying(attack))
            {
                var (reply, shown) = await AskAsync(library, model, attack);
                Assert.Equal((own.Kind, own.Text), (reply.Kind, reply.Text));
                NothingOf(attack, shown, beside: own.Text);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{attacks.Length} orders as questions, {4 * attacks.Length} questions: {watch.Elapsed.TotalSeconds:F1} s");
    }

    private static IEnumerable<ScriptedChatClient> Obeying(string attack)
    {
        var line = attack.ReplaceLineEndings(" ");
        yield return new ScriptedChatClient().Says(line, piece: 60);
        yield return new ScriptedChatClient().Says($"好的，已照办：{line}[1]。", piece: 60);
        yield return new ScriptedChatClient().Says(call => string.Join('\n', call.Evidence.Select(passage => $"{line.TrimEnd('。', '！', '？', '.', '!', '?')}[{passage.Number}]。")), piece: 60);
        yield return new ScriptedChatClient().Says(call => string.Join('\n', attack.Split(['。', '！', '？', '\n', '.', '!', '?'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => call.Evidence.Select(passage => $"{part.Trim()}[{passage.Number}]。"))), piece: 60);
    }

    /// <summary>The reply and all that was shown until it came.</summary>
    private static async Task<(Reply Reply, string Shown)> AskAsync(AnsweringLibrary library, ScriptedChatClient model, string question)
    {
        var shown = "";
        Reply? reply = null;
        await foreach (var part in WritingFixture.Assistant(library, model).StreamAsync(WritingFixture.Request(question), TestContext.Current.CancellationToken))
        {
            shown += part.Text;
            reply = part.Reply;
        }

        return (reply!, $"{shown}\n{reply!.Text}\n{reply.Fallback}");
    }

    private static void NothingOf(string attack, string shown, string beside)
    {
        for (var start = 0; start + Run <= attack.Length; start++)
        {
            var run = attack.Substring(start, Run);
            Assert.False(shown.Contains(run, StringComparison.Ordinal) && !beside.Contains(run, StringComparison.Ordinal), $"shown: {run}\nof: {attack}\nin: {shown}");
        }
    }

    private static string[] Cases(string kind)
    {
        var data = DocumentationRealTexts.Folder;
        if (data is null)
            Assert.Skip("REFORMBOT_REAL_DATA names no folder with the real documents");
        var path = Path.Combine(data, "bench", "injection", "cases.jsonl");
        if (!File.Exists(path))
            Assert.Skip($"not there: {path}");
        return [.. File.ReadLines(path).Select(line => JsonElement.Parse(line)).Where(attack => attack.GetProperty("kind").GetString() == kind).Select(attack => attack.GetProperty("text").GetString()!)];
    }
}
