using System.Text.Json;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Asking;

/// <summary>A reply to standard output, for a person or in the contract.</summary>
internal sealed class ReplyWriter(Screen screen, bool json)
{
    public void Write(AnsweredQuestion answered, JsonElement? id = null)
    {
        if (json)
            screen.Line(ReplyContract.Write(ReplyContract.Line(answered, id)));
        else
            ReplyView.Write(screen, answered.Reply);

        // In the contract nothing but the reply goes to standard output.
        if (answered.Reply.Explanation is { } explanation)
            ExplanationView.Write(json ? screen.Aside() : screen, explanation);
    }
}
