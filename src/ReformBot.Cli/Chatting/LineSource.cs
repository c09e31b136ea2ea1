using ReformBot.Cli.Hosting;
using ReformBot.Cli.LineEditing;

namespace ReformBot.Cli.Chatting;

/// <summary>The next line of a person: edited at a terminal, or read from redirected input.</summary>
internal sealed class LineSource(Surroundings surroundings)
{
    private const string Prompt = "问> ";

    private readonly LineEditor? _editor = surroundings.Keys is { } keys
        ? new LineEditor(keys, surroundings.Screen.Out, () => surroundings.Screen.Width ?? 80)
        : null;

    public async ValueTask<(LineEnd End, string Text)> NextAsync(CancellationToken cancellationToken)
    {
        if (_editor is not null)
            return _editor.Read(Prompt);
        return await surroundings.Input.ReadLineAsync(cancellationToken) is { } line ? (LineEnd.Entered, line) : (LineEnd.EndOfInput, "");
    }
}
