using System.Text;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Serving;
using ReformBot.Corpus.Library;
using ReformBot.Sqlite;
using ReformBot.TelegramChat;
using ReformBot.TelegramChat.Pump;
using ReformBot.TelegramChat.Transport.BotApi;
using ReformBot.TelegramChat.Transport.Flood;

namespace ReformBot.Cli.Telegramming;

/// <summary>The way to the chat channel that environment, flags and the files beside the library describe.</summary>
internal sealed class TelegramDoor(Surroundings surroundings, TelegramFlags flags, string library)
{
    private const int LongestName = 60;

    private readonly TelegramPlaces _places = TelegramPlaces.Beside(library);

    /// <summary>Server and token.</summary>
    /// <exception cref="CommandFailure">There is no token, or no address.</exception>
    public BotApiOptions Access()
    {
        var address = flags.Address ?? throw new CommandFailure(surroundings.Screen.Say(
            $"--telegram-api 要写成 {TelegramFlags.PublicServer} 这样的地址，不是“{flags.Api}”", $"--telegram-api takes an address such as {TelegramFlags.PublicServer}, not “{flags.Api}”"))
        {
            Code = ExitCode.Usage,
        };
        var search = new TelegramToken(surroundings.Environment, _places.Secrets);
        var (token, _) = search.Find(address);
        if (search.Problem is { } problem)
            throw new CommandFailure(surroundings.Screen.Say(problem.Chinese, problem.English));
        if (search.IsReadableByOthers)
            surroundings.Screen.Note($"注意：{_places.Secrets} 别人也能读，请执行 chmod 600 {_places.Secrets}", $"warning: others can read {_places.Secrets}; chmod 600 {_places.Secrets}");
        return new BotApiOptions(token ?? throw NoToken(address)) { Address = address };
    }

    /// <param name="ready">Told when updates are taken in.</param>
    /// <exception cref="CommandFailure">Something that is configured cannot be used; every problem has been written, a line each.</exception>
    public OpenTelegram Open(LiveLibrary live, bool hasModel, Action<Webhook?> ready)
    {
        var access = Access();
        var settings = Settings();
        var keys = TelegramKeyFile.Open(_places.Key, surroundings.Screen);
        var journal = OpenJournal();
        var http = new HttpMessageInvoker(BotApiHttp.CreateHandler());
        var transport = new PacedTransport(surroundings.Toolbox.OpenTransport(http, access, surroundings.Clock), new FloodLimits(), surroundings.Clock);
        var log = new TelegramLog(surroundings.Screen);
        var channel = new TelegramChannel(transport, journal, new ChannelContext(keys, surroundings.Clock, live.BorrowForChat)
        {
            Pump = settings.Pump,
            Dialogue = () => Settings().Dialogue,
            HasModel = hasModel,
            OpenSource = (id, cancellationToken) => SourceAsync(live, id, cancellationToken),
            Introduced = log.Introduced,
            Ready = ready,
            Waiting = log.Waiting,
            Recovered = log.Recovered,
            Failed = log.Failed,
        });
        return new OpenTelegram(channel, keys, journal, new Connection(transport, http));
    }

    /// <exception cref="CommandFailure">Every problem has been written, a line each.</exception>
    private TelegramSettings Settings()
    {
        var settings = TelegramSettingsReader.Read(_places.Settings);
        foreach (var problem in settings.Problems)
            surroundings.Screen.Fail(problem.Chinese, problem.English);
        return settings.Problems.Count == 0 ? settings : throw new CommandFailure(surroundings.Screen.Say(
            $"{_places.Settings} 有 {settings.Problems.Count} 处要改", $"{_places.Settings} has {settings.Problems.Count} problems"));
    }

    private SqliteChannelJournal OpenJournal()
    {
        try
        {
            return SqliteChannelJournal.Open(_places.Journal, surroundings.Clock);
        }
        catch (LibraryUnusableException e)
        {
            throw new CommandFailure($"{_places.Journal}：{surroundings.Screen.Say(Libraries.LibraryProblems.Chinese(e), e.Message)}", e);
        }
    }

    /// <summary>The document's text as the library keeps it: the file itself may be gone from its folder, or another one by now.</summary>
    private static async Task<SourceFile?> SourceAsync(LiveLibrary live, string id, CancellationToken cancellationToken)
    {
        using var desk = live.BorrowForChat();
        if (await desk.Library.FindAsync(id, version: null, cancellationToken) is not { Card.Status: DocumentStatus.Current } document)
            return null;
        var name = Path.GetFileName(document.Card.Name.Replace('#', '-'));
        var plain = document.Card.MediaType is "text/plain" or "text/markdown" && Path.HasExtension(name) ? name : Path.GetFileNameWithoutExtension(name) + ".txt";
        return new SourceFile(plain.Length <= LongestName ? plain : plain[^LongestName..], Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(document.Original)).ToArray());
    }

    private CommandFailure NoToken(Uri address) => new(surroundings.Screen.Say(
        $$"""没有机器人的令牌。向 @BotFather 申请，然后设置环境变量 {{TelegramToken.Variable}}，或写进 {{_places.Secrets}}：{"{{address.Host}}": "令牌"}""",
        $$"""there is no token of a bot. Get one from @BotFather, then set {{TelegramToken.Variable}}, or write it into {{_places.Secrets}}: {"{{address.Host}}": "token"}"""));

    private sealed class Connection(PacedTransport transport, HttpMessageInvoker http) : IDisposable
    {
        public void Dispose()
        {
            transport.Dispose();
            http.Dispose();
        }
    }
}
