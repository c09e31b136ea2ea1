using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.Cli.Telegramming;

/// <summary>A line for the operator on standard error when something happens to the channel. Never what a person wrote, never who.</summary>
internal sealed class TelegramLog(Screen screen)
{
    private readonly Lock _oneAtATime = new();

    public void Introduced(TelegramUser me) => Note($"已连接机器人 @{me.Username}，Ctrl-C 结束", $"connected as @{me.Username}, Ctrl-C ends");

    public void Waiting(TelegramError error) => Note(
        $"服务器暂时连不上（{error.Kind}：{error.Description}），会一直重试", $"the server is away ({error.Kind}: {error.Description}); trying again until it is back");

    public void Recovered() => Note("服务器恢复了", "the server is back");

    /// <summary>Of an exception only its kind: its message may quote what was asked.</summary>
    public void Failed(Exception e)
    {
        var what = e is LibraryUnusableException or LibraryBusyException ? e.Message : e.GetType().Name;
        lock (_oneAtATime)
            screen.Fail($"有一条消息没能处理：{what}", $"a message could not be dealt with: {what}");
    }

    private void Note(string chinese, string english)
    {
        lock (_oneAtATime)
            screen.Note(chinese, english);
    }
}
