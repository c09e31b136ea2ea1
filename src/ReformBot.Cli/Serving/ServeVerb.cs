using System.Collections.Immutable;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Cli.Telegramming;
using ReformBot.Serving.Http;
using ReformBot.Serving.Telemetry;
using ReformBot.TelegramChat.Delivery;

namespace ReformBot.Cli.Serving;

/// <summary><c>serve</c>: answers over HTTP until it is interrupted.</summary>
internal sealed class ServeVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models, TelegramFlags telegram)
{
    public const string KeyVariable = "REFORMBOT_SERVE_KEY";

    public async Task<int> RunAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        var server = Read(options);
        using var model = models.Open();
        // Opened once now, so that a file that cannot be used is told at once and not at the first question.
        (await door.OpenOrFillAsync(cancellationToken)).Dispose();
        using var telemetry = TelemetryExport.Start(TelemetryVariables.Read(surroundings.Environment));
        using var library = ServedPrograms.Library(surroundings, door, model);
        var hook = Hook(options, library, hasModel: model is not null);
        await using var running = await StartAsync(library, server with { Hook = hook?.Served }, cancellationToken);
        var places = string.Join(" ", running.Addresses);
        surroundings.Screen.Note($"正在提供服务：{places}（POST /v1/chat/completions），Ctrl-C 结束", $"serving at {places} (POST /v1/chat/completions), Ctrl-C ends");
        await RunAsync(hook, cancellationToken);
        surroundings.Screen.Note("不再接受新问题，等正在回答的问题答完；再按一次 Ctrl-C 立即结束", "no more questions are taken; waiting for answers under way, a second Ctrl-C ends at once");
        await running.StopAsync();
        return ExitCode.Ok;
    }

    /// <summary>Until it is interrupted, or the chat server does not take the bot.</summary>
    private async Task RunAsync(TelegramHook? hook, CancellationToken cancellationToken)
    {
        try
        {
            await (hook?.RunAsync(cancellationToken) ?? InterruptedAsync(cancellationToken));
        }
        catch (BotRefusedException refused)
        {
            throw TelegramRefusal.Of(refused, surroundings.Screen);
        }
    }

    /// <summary>Null when none is wanted.</summary>
    private TelegramHook? Hook(ServeOptions options, LiveLibrary library, bool hasModel)
    {
        if (options.TelegramWebhook is not { } address)
            return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != "https" && !url.IsLoopback)
        {
            throw new CommandFailure(surroundings.Screen.Say(
                $"--telegram-webhook 要写成 https://bot.example.org 这样的地址，不是“{address}”", $"--telegram-webhook takes an address such as https://bot.example.org, not “{address}”"))
            {
                Code = ExitCode.Usage,
            };
        }

        return new TelegramHook(url, ready => new TelegramDoor(surroundings, telegram, door.Place).Open(library, hasModel, ready));
    }

    private static async Task InterruptedAsync(CancellationToken cancellationToken)
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(interrupted.SetResult);
        await interrupted.Task;
    }

    private ServerOptions Read(ServeOptions options)
    {
        var key = surroundings.Environment(KeyVariable)?.Trim();
        var addresses = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => ListenAddress.Read(url) ?? throw Unreadable(url))
            .ToImmutableArray();
        if (addresses.IsEmpty)
            throw Unreadable(options.Urls);
        if (string.IsNullOrEmpty(key) && addresses.Any(address => !address.IsLoopback))
            throw Open();
        return new ServerOptions { Addresses = addresses, Key = string.IsNullOrEmpty(key) ? null : key };
    }

    private async Task<ChatServer> StartAsync(LiveLibrary library, ServerOptions server, CancellationToken cancellationToken)
    {
        try
        {
            return await ChatServer.StartAsync(ServedPrograms.Of(surroundings, library), server, cancellationToken);
        }
        catch (IOException e)
        {
            throw new CommandFailure(surroundings.Screen.Say($"无法监听这个地址：{e.Message}", $"cannot listen there: {e.Message}"), e);
        }
    }

    private CommandFailure Unreadable(string url) => new(surroundings.Screen.Say(
        $"--urls 要写成 {ServeOptions.DefaultUrls} 这样的地址（http，IP 或 localhost），几个地址用 ; 隔开，不是“{url}”。要用 https，请在前面放一个代理",
        $"--urls takes addresses such as {ServeOptions.DefaultUrls} (http, an IP number or localhost) divided by ;, not “{url}”. For https put a proxy in front"))
    {
        Code = ExitCode.Usage,
    };

    private CommandFailure Open() => new(surroundings.Screen.Say(
        $"别的机器也能连到这个地址，所以要有密钥：先设置环境变量 {KeyVariable}，客户端以 Authorization: Bearer 出示；或只监听 127.0.0.1",
        $"other machines reach this address, so it needs a key: set {KeyVariable}, which clients show as Authorization: Bearer; or listen on 127.0.0.1 only"));
}
