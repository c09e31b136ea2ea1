using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.Cli.Telegramming;

/// <summary>The channel, put together over files and a connection that it closes.</summary>
internal sealed class OpenTelegram(TelegramChannel channel, ChatKeys keys, IChannelJournal journal, IDisposable connection) : IAsyncDisposable
{
    public TelegramChannel Channel => channel;

    public ChatKeys Keys => keys;

    public async ValueTask DisposeAsync()
    {
        connection.Dispose();
        await journal.DisposeAsync();
    }
}
