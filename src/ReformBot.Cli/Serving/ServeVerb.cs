using System.Collections.Immutable;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Serving.Http;
using ReformBot.Serving.Telemetry;

namespace ReformBot.Cli.Serving;

/// <summary><c>serve</c>: answers over HTTP until it is interrupted.</summary>
internal sealed class ServeVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models)
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
        await using var running = await StartAsync(library, server, cancellationToken);
        var places = string.Join(" ", running.Addresses);
        surroundings.Screen.Note($"正在提供服务：{places}（POST /v1/chat/completions），Ctrl-C 结束", $"serving at {places} (POST /v1/chat/completions), Ctrl-C ends");
        await InterruptedAsync(cancellationToken);
        surroundings.Screen.Note("不再接受新问题，等正在回答的问题答完；再按一次 Ctrl-C 立即结束", "no more questions are taken; waiting for answers under way, a second Ctrl-C ends at once");
        await running.StopAsync();
        return ExitCode.Ok;
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
