using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>A file of questions, answered in order; a line that is no question is named and the rest goes on.</summary>
internal sealed class BatchRun(Screen screen, ReplyWriter writer, AskOptions options)
{
    public async Task<int> RunAsync(TextReader questions, CancellationToken cancellationToken)
    {
        var (number, failed) = (0, 0);
        while (await questions.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (BatchQuestion.Read(line) is not { } question)
            {
                failed++;
                screen.Fail($"第 {number} 行不是问题（要有 question 或 text 的 JSON 对象），已跳过", $"line {number} is no question (a JSON object with question or text), skipped");
                continue;
            }

            if (options.Json)
            {
                await writer.WriteLineAsync(question, options.Explain, cancellationToken);
                continue;
            }

            WriteQuestion(question);
            await writer.WriteAsync(question, options.Explain, cancellationToken);
        }

        if (number == 0)
            screen.Note("问题文件是空的", "the question file is empty");
        return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private void WriteQuestion(BatchQuestion question)
    {
        screen.Line();
        Paragraphs.Write(screen, "问：" + SafeText.OfLine(question.Text), ink: Ink.Faint);
    }
}
