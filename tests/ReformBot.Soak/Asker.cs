using System.Diagnostics;
using System.Threading.Channels;
using ReformBot.Tests.Support;

namespace ReformBot.Soak;

/// <summary>One chat: asks, waits for the whole answer, asks the next. What it sees must be the expected answer, nothing else, nothing twice.</summary>
internal sealed class Asker
{
    /// <summary>Longer than a conversation is remembered: the same question has the same answer then.</summary>
    private static readonly TimeSpan NoFollowUp = TimeSpan.FromMilliseconds(300);

    private readonly TelegramServerWorld _world;
    private readonly TelegramServerLog _log;
    private readonly TelegramServerPerson _person;
    private readonly TelegramServerChat _chat;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly bool _isGroup;
    private long _seen;
    private string[] _expected = [];

    public Asker(TelegramServer server, int number, bool isGroup)
    {
        var world = server.World;
        (_world, _log, _isGroup, _person) = (world, server.Log, isGroup, new TelegramServerPerson(1_000_000 + number, $"工友{number}"));
        _chat = world.Chat(isGroup ? -1_000_000_000_001 - number : _person.Id);
        _chat.Changed = () => _changes.Writer.TryWrite(true);
    }

    public List<double> FirstTexts { get; } = [];

    public List<double> FinalTexts { get; } = [];

    public List<string> Faults { get; } = [];

    /// <summary>What the server saw of the chat up to the first fault.</summary>
    public IReadOnlyList<string> Trace { get; private set; } = [];

    /// <summary>Passing texts that stayed.</summary>
    public int Orphans { get; private set; }

    public bool IsWaiting { get; private set; }

    /// <summary>What it waits for, and what it sees.</summary>
    public string State => $"{Chat}: waits for {string.Join(" / ", _expected.Select(Short))}, sees {string.Join(" / ", New().Select(Short))}";

    public string Chat => $"{_chat.Id}";

    /// <summary>Texts that answer it when nothing goes wrong.</summary>
    public async Task<string[]> LearnAsync(string question, TimeSpan quiet)
    {
        Ask(question);
        string[] last = [];
        for (var since = Stopwatch.StartNew(); last.Length == 0 || since.Elapsed < quiet;)
        {
            await Task.Delay(50);
            var now = New();
            if (now.Length != last.Length)
                since.Restart();
            last = now;
        }

        _seen = _chat.LastMessageId;
        return last;
    }

    /// <summary>Until it is stopped between two questions.</summary>
    public async Task RunAsync(Func<(string Question, string[] Answer)> next, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (question, answer) = next();
            await AskAsync(question, answer);
            await Task.Delay(NoFollowUp, CancellationToken.None);
        }
    }

    public async Task AskAsync(string question, string[] answer)
    {
        while (_changes.Reader.TryRead(out _))
        {
        }

        var clock = Stopwatch.StartNew();
        Ask(question);
        (IsWaiting, _expected) = (true, answer);
        double? first = null;
        while (true)
        {
            await _changes.Reader.ReadAsync();
            var now = New();
            if (now.Length > 0 || _chat.Draft is not null)
                first ??= clock.Elapsed.TotalMilliseconds;
            if (answer.Length > 0 && now.Count(answer.Contains) >= answer.Length && now.Contains(answer[^1]))
                break;
        }

        IsWaiting = false;
        FirstTexts.Add(first ?? clock.Elapsed.TotalMilliseconds);
        FinalTexts.Add(clock.Elapsed.TotalMilliseconds);
        Check(question, answer);
    }

    /// <summary>What came after the last answer was whole belongs to nobody.</summary>
    public void CheckQuiet()
    {
        foreach (var text in New())
            Fault($"after all: {Short(text)}");
    }

    private void Check(string question, string[] answer)
    {
        var got = New();
        _seen = _chat.LastMessageId;
        if (got.SequenceEqual(answer))
            return;
        var rest = got.ToList();
        if (answer.All(rest.Remove) && rest.All(text => text.StartsWith("现在提问的人多", StringComparison.Ordinal)))
            Orphans += rest.Count;
        else
            Fault($"{question}: {string.Join(" / ", got.Select(Short))}");
    }

    private void Fault(string what)
    {
        if (Faults.Count == 0)
            Trace = [.. _log.Of(_chat.Id)];
        Faults.Add($"{Chat}: {what}");
    }

    private void Ask(string question)
    {
        if (_isGroup)
            _world.Say(_chat, _person, $"@{_world.Options.BotUsername} {question}");
        else
            _world.Say(_person, question);
    }

    private string[] New() => [.. _chat.Messages.Where(message => message.Id > _seen && message.From is null).Select(message => message.Text)];

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
