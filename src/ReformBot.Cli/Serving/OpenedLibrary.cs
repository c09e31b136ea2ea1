using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Cli.Libraries;
using ReformBot.Serving;
using ReformBot.TelegramChat.Dialogues;

namespace ReformBot.Cli.Serving;

/// <summary>A library with the assistant over it, kept open until nobody uses it and another one took its place. Its owner guards it by a lock.</summary>
internal sealed class OpenedLibrary(FileStamp stamp, OpenLibrary library, PolicyAssistant assistant)
{
    private readonly PolicyTools _tools = new(library.Library, library.Index);
    private int _users;
    private bool _replaced;

    public FileStamp Stamp => stamp;

    public Desk Lend(IDisposable lease)
    {
        _users++;
        return new Desk(assistant.StreamAsync, _tools, library.Index, lease);
    }

    public ChatDesk LendToChat(IDisposable lease)
    {
        _users++;
        return new ChatDesk(assistant.StreamAsync, _tools, library.Library, lease);
    }

    public void TakeBack()
    {
        _users--;
        CloseWhenDone();
    }

    public void Replace()
    {
        _replaced = true;
        CloseWhenDone();
    }

    private void CloseWhenDone()
    {
        if (_replaced && _users == 0)
            library.Dispose();
    }
}
