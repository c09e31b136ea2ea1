using ReformBot.Answering;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>
/// An answer that is shown while it comes in, on a terminal that can be written over: sentences as they pass the check, and at the end the whole reply,
/// which replaces what was shown when it differs.
/// </summary>
internal sealed class LiveAnswer(Screen screen)
{
    private const string EraseLine = "\r\e[K";
    private const string EraseBelow = "\r\e[J";

    private string _text = "";

    /// <summary>Lines on the screen; the cursor is at the end of the last.</summary>
    private int _lines;
    private bool _waits;

    /// <summary>A line that stands there until the first sentence comes.</summary>
    public void Wait(string model)
    {
        var line = SafeText.OfLine(screen.Say($"正在请 {model} 组织回答…（Ctrl-C 停止）", $"{model} is asked to word the answer… (Ctrl-C stops it)"));
        screen.Out.Write(screen.Paint(LineBreaker.Break(line, Width)[0].In(line), Ink.Faint));
        screen.Out.Flush();
        _waits = true;
    }

    public void Add(ReplyPart part)
    {
        if (part.Text.Length == 0)
            return;
        EndWait();
        _text += SafeText.Of(part.Text);
        var lines = LineBreaker.Break(_text, Width);

        // Only the last line can have changed: it got longer, or a closing sign took its last character to the next one.
        var from = Math.Max(0, _lines - 1);
        screen.Out.Write((_lines > 0 ? EraseLine : "") + string.Join('\n', lines.Skip(from).Select(line => screen.Paint(line.In(_text), Ink.Strong))));
        screen.Out.Flush();
        _lines = lines.Count;
    }

    /// <summary>The reply is what counts; what stands there already is not written again.</summary>
    public void Finish(Reply reply)
    {
        EndWait();
        if (_lines > 0 && _text.Trim() == SafeText.Of(reply.Text).Trim())
        {
            screen.Line();
            ReplyView.WriteChoices(screen, reply);
            return;
        }

        TakeBack();
        ReplyView.WriteText(screen, reply);
    }

    /// <summary>Stopped: what was shown stays, since each of its sentences was checked.</summary>
    public void Abandon()
    {
        EndWait();
        if (_lines > 0)
            screen.Line();
    }

    private int Width => screen.Width ?? int.MaxValue;

    private void EndWait()
    {
        if (_waits)
            screen.Out.Write(EraseLine);
        _waits = false;
    }

    private void TakeBack()
    {
        if (_lines == 0)
            return;
        if (_lines < screen.Height)
        {
            screen.Out.Write((_lines > 1 ? $"\e[{_lines - 1}A" : "") + EraseBelow);
            return;
        }

        // What has scrolled away cannot be taken back.
        screen.Line();
        screen.Line();
        Paragraphs.Write(screen, screen.Say("（上面是边写边核对的内容，以下面的回答为准）", "(the above came in piece by piece; the answer is this:)"), ink: Ink.Faint);
    }
}
