using ReformBot.Answering;
using ReformBot.Answering.Conversations;
using ReformBot.Cli.Asking;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Chatting;

/// <summary>One dialogue: commands and questions in, replies out. Nothing of it is written to disk.</summary>
internal sealed class Dialogue(Surroundings surroundings, QuestionDesk desk)
{
    private readonly Screen _screen = surroundings.Screen;
    private readonly ReplyWriter _writer = new(surroundings.Screen, desk);
    private Conversation _conversation = Conversation.Empty;
    private Reply? _last;
    private bool _hinted;

    public void Greet(int documents)
    {
        Paragraphs.Write(_screen, _screen.Say(
            $"文件库里有 {documents} 份文件。直接提问；/help 看命令，Ctrl-D 结束。",
            $"{documents} documents in the library. Ask away; /help lists the commands, Ctrl-D ends."));
        if (desk.Model is { } model)
        {
            Paragraphs.Write(_screen, SafeText.OfLine(_screen.Say(
                $"由 {model} 组织语言，每句都与引文核对；回答中按 Ctrl-C 可停止。", $"{model} words the answers, every sentence is checked; Ctrl-C stops an answer.")));
        }

        _screen.Line();
    }

    /// <summary>False when the person wants to leave.</summary>
    public async Task<bool> HearAsync(string line, CancellationToken cancellationToken)
    {
        if (line.Length == 0)
            return true;
        if (line[0] is '/' or '／')
            return Obey('/' + line[1..].Trim());
        await AnswerAsync(line, cancellationToken);
        return true;
    }

    private async Task AnswerAsync(string question, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // A person at the keys who stops an answer wants the next question, not the end.
            surroundings.StopFirst(surroundings.Keys is null ? null : stop);
            var answered = await _writer.WriteAnswerAsync(question, _conversation, explain: false, stop.Token);
            _last = answered.Reply;
            _conversation = _conversation.With(new Turn(FromPerson: true, question)).With(new Turn(FromPerson: false, _last.Text));
            SourcesView.WriteShort(_screen, _last);
            Hint();
            _screen.Line();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _screen.Line();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutputClosedException))
        {
            // A channel's boundary: one message failed, the dialogue goes on.
            _screen.Fail($"这个问题没能回答：{e.Message}", $"this question could not be answered: {e.Message}");
        }
        finally
        {
            surroundings.StopFirst(null);
        }
    }

    private void Hint()
    {
        if (_hinted || !_screen.Interactive || _last is not { Citations.IsEmpty: false })
            return;
        _hinted = true;
        Paragraphs.Write(_screen, _screen.Say("（/sources 看原文）", "(/sources shows the quotes)"), ink: Ink.Faint);
    }

    private bool Obey(string command)
    {
        switch (command)
        {
            case "/sources":
                ShowSources();
                return true;
            case "/new":
                (_conversation, _last) = (Conversation.Empty, null);
                _screen.Line(_screen.Say("好，重新开始。", "A new dialogue."));
                return true;
            case "/help":
                ShowHelp();
                return true;
            case "/exit" or "/quit":
                return false;
            default:
                Paragraphs.Write(_screen, _screen.Say($"没有命令 {command}。", $"There is no command {command}."));
                ShowHelp();
                return true;
        }
    }

    private void ShowSources()
    {
        if (_last is null)
            _screen.Line(_screen.Say("还没有回答。", "No answer yet."));
        else if (_last.Citations.IsEmpty)
            _screen.Line(_screen.Say("上一条回复没有引用原文。", "The last reply cites nothing."));
        else
            SourcesView.Write(_screen, _last);
        _screen.Line();
    }

    private void ShowHelp()
    {
        foreach (var line in Help())
            Paragraphs.Write(_screen, line, indent: 2);
        _screen.Line();
    }

    private IEnumerable<string> Help() =>
    [
        _screen.Say("/sources  上一个回答的原文出处", "/sources  the quotes that the last answer stands on"),
        _screen.Say("/new      重新开始，忘掉前面的对话", "/new      start afresh, forget what was said"),
        _screen.Say("/help     这些命令", "/help     these commands"),
        _screen.Say("/exit     结束（Ctrl-D 也可以）", "/exit     leave (or Ctrl-D)"),
        _screen.Say("其他内容都当作问题；可以追问：那本科呢？", "Anything else is a question; follow-ups work: 那本科呢？"),
    ];
}
