using System.Globalization;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Telegramming;
using ReformBot.TelegramChat.Delivery;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.Cli.Inspecting;

/// <summary>The doctor's look at the chat channel: token, settings, who the bot is, how updates come. Never shows the token.</summary>
internal sealed class TelegramCheck(Surroundings surroundings, TelegramFlags flags)
{
    /// <returns>Whether the channel can be used; also when none is configured.</returns>
    public async Task<bool> RunAsync(DoctorView view, string library, CancellationToken cancellationToken)
    {
        var screen = surroundings.Screen;
        view.Heading("Telegram", "Telegram");
        var places = TelegramPlaces.Beside(library);
        var search = new TelegramToken(surroundings.Environment, places.Secrets);
        var address = flags.Address ?? new Uri(TelegramFlags.PublicServer);
        var (token, source) = search.Find(address);
        var problems = TelegramSettingsReader.Read(places.Settings).Problems;
        foreach (var problem in problems.Concat(search.Problem is { } unreadable ? [unreadable] : []))
            view.Check(good: false, screen.Say("配置", "settings"), screen.Say(problem.Chinese, problem.English));
        if (token is null)
        {
            view.Fact(screen.Say("令牌", "token"), screen.Say("没有配置，不作为机器人运行", "none; not run as a bot"));
            return problems.Count == 0 && search.Problem is null;
        }

        view.Fact(screen.Say("令牌来自", "token from"), source!);
        view.Fact(screen.Say("配置文件", "settings"), File.Exists(places.Settings) ? places.Settings : screen.Say("没有", "no file"));
        return await AskAsync(view, new BotApiOptions(token) { Address = address }, cancellationToken) && problems.Count == 0;
    }

    private async Task<bool> AskAsync(DoctorView view, BotApiOptions access, CancellationToken cancellationToken)
    {
        using var http = new HttpMessageInvoker(BotApiHttp.CreateHandler());
        var transport = new BotApiTransport(http, access, surroundings.Clock);
        var me = await transport.GetMeAsync(cancellationToken);
        var name = surroundings.Screen.Say("机器人", "bot");
        if (!me.Succeeded)
        {
            view.Check(good: false, name, Words(me.Error));
            return false;
        }

        view.Check(good: true, name, $"@{me.Value.Username}");
        if ((await transport.GetWebhookInfoAsync(cancellationToken)) is { Succeeded: true, Value: { } info })
            WriteUpdates(view, info);
        return true;
    }

    private void WriteUpdates(DoctorView view, WebhookInfo info)
    {
        var screen = surroundings.Screen;

        // The path may be what keeps others out.
        view.Fact(screen.Say("收取方式", "updates"), Uri.TryCreate(info.Url, UriKind.Absolute, out var url) ? $"webhook {url.GetLeftPart(UriPartial.Authority)}/…" : screen.Say("长轮询", "long polling"));
        view.Fact(screen.Say("等待处理", "waiting"), info.PendingUpdateCount.ToString(CultureInfo.InvariantCulture));
        if (info.LastErrorMessage is { Length: > 0 } error)
            view.Check(good: false, screen.Say("最近的错误", "last error"), error);
    }

    private string Words(TelegramError error) => error.Transient && error.Kind != TelegramErrorKind.NotTelegram
        ? surroundings.Screen.Say($"连不上服务器（{error.Description}）", $"the server cannot be reached ({error.Description})")
        : TelegramRefusal.Of(BotRefusedException.Of(error), surroundings.Screen).Message;
}
