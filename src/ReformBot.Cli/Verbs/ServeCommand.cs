using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Serving;

namespace ReformBot.Cli.Verbs;

internal static class ServeCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var screen = surroundings.Screen;
        var urls = new Option<string?>("--urls")
        {
            Description = screen.Say(
                $"监听的地址，几个用 ; 隔开（默认 {ServeOptions.DefaultUrls}）；别的机器能连到的地址要先设置 {ServeVerb.KeyVariable}",
                $"addresses to listen on, divided by ; (default: {ServeOptions.DefaultUrls}); those that other machines reach need {ServeVerb.KeyVariable}"),
            HelpName = "URL",
        };
        var webhook = new Option<string?>("--telegram-webhook")
        {
            Description = screen.Say(
                "同时作为 Telegram 机器人：对方从公网访问本机的 https 地址，不写路径时自动生成一个猜不到的",
                "be a Telegram bot too: the https address under which its server reaches this machine; without a path one that nobody guesses is made"),
            HelpName = "URL",
        };
        var command = new Command("serve", screen.Say("提供与 OpenAI 兼容的 HTTP 接口", "answer over HTTP, compatible with OpenAI's chat completions")) { urls, webhook, shared.TelegramApi };
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new ServeVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed), shared.TelegramFlags(parsed)).RunAsync(
            new ServeOptions(parsed.GetValue(urls) ?? ServeOptions.DefaultUrls) { TelegramWebhook = parsed.GetValue(webhook) }, cancellationToken));
        return command;
    }
}
