using System.Diagnostics;
using ReformBot.Tests.Support;

namespace ReformBot.Soak;

/// <summary>First every question alone, which tells the answers and our own part of the time; then all chats at once with faults and kills; then silence.</summary>
internal sealed class SoakRun(SoakOptions options, TelegramServer server, Bot bot)
{
    private const int Calm = 100;
    private const int LearntAtOnce = 8;
    private const double FaultShare = 0.03;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromMinutes(1);

    private static readonly TelegramServerFault[] Faults =
    [
        TelegramServerFault.InternalError, TelegramServerFault.BadGateway, TelegramServerFault.BadGatewayAfter, TelegramServerFault.CutBefore, TelegramServerFault.CutAfter,
        TelegramServerFault.CutInside, TelegramServerFault.HalfJson, TelegramServerFault.NoResult, TelegramServerFault.FloodWait, TelegramServerFault.Slow,
    ];

    private readonly List<string> _memory = [];
    private int _kills;

    public async Task<bool> RunAsync()
    {
        var questions = Questions.Read(options.Questions);
        bot.Start();
        var alone = await LearnAsync(questions, isGroup: false);
        var together = await LearnAsync(questions, isGroup: true);
        var calm = await CalmAsync(questions, alone);
        Console.WriteLine($"{questions.Count} questions, alone: {Figures.Of(calm)} (our own part: no limit, no fault)");
        List<Asker> askers =
        [
            .. Enumerable.Range(0, SoakOptions.PrivateChats).Select(number => new Asker(server, number, isGroup: false)),
            .. Enumerable.Range(0, SoakOptions.Groups).Select(number => new Asker(server, number, isGroup: true)),
        ];
        var time = await LoadAsync(askers, number => number < SoakOptions.PrivateChats ? alone : together, questions);
        return Report(askers, time);
    }

    private async Task<Dictionary<string, string[]>> LearnAsync(IReadOnlyList<string> questions, bool isGroup)
    {
        // Few at once: nobody waits, and no part of an answer comes late.
        using var places = new SemaphoreSlim(LearntAtOnce);
        var learning = Task.WhenAll(questions.Select(async (question, number) =>
        {
            await places.WaitAsync();
            var answer = await new Asker(server, 5_000 + number, isGroup).LearnAsync(question, Quiet);
            places.Release();
            return answer;
        }));
        while (!learning.IsCompleted)
        {
            if (bot.HasEnded)
                throw new InvalidOperationException("the bot ended: " + string.Join(" / ", bot.Said.Keys));
            await Task.WhenAny(learning, Task.Delay(500));
        }

        var answers = await learning;
        return questions.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private async Task<List<double>> CalmAsync(IReadOnlyList<string> questions, Dictionary<string, string[]> answers)
    {
        var times = new List<double>();
        for (var number = 0; number < Calm; number++)
        {
            var asker = new Asker(server, 7_000 + number, isGroup: false);
            var question = questions[number % questions.Count];
            await asker.AskAsync(question, answers[question][..1]);
            times.AddRange(asker.FinalTexts);
            await Task.Delay(100);
        }

        return times;
    }

    /// <summary>How long it took until the last answer was there.</summary>
    private async Task<TimeSpan> LoadAsync(List<Asker> askers, Func<int, Dictionary<string, string[]>> answers, IReadOnlyList<string> questions)
    {
        var time = Stopwatch.StartNew();
        server.Faults.Randomly(1, FaultShare, Faults);
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(options.Minutes));
        var running = askers.Select((asker, number) =>
        {
            var random = new Random(number);
            return asker.RunAsync(
                () =>
                {
                    var question = questions[random.Next(questions.Count)];
                    return (question, answers(number)[question]);
                },
                stop.Token);
        }).ToList();
        await KillAsync(stop.Token);
        server.Faults.Randomly(1, 0);
        await Task.WhenAny(Task.WhenAll(running), Task.Delay(LongestEnd));
        var load = time.Elapsed;
        await Task.Delay(TimeSpan.FromSeconds(5));
        askers.ForEach(asker => asker.CheckQuiet());
        return load;
    }

    private async Task KillAsync(CancellationToken stop)
    {
        var life = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None);
            if (bot.HasEnded)
                Console.WriteLine("the bot ended by itself");
            else if (life.Elapsed < SoakOptions.BetweenKills)
                continue;
            else
                _memory.Add($"{bot.Memory:0}");
            if (!bot.HasEnded)
                bot.Kill();
            server.Log.AddToAll("killed");
            _kills++;
            bot.Start();
            life.Restart();
        }

        _memory.Add($"{bot.Memory:0}");
    }

    private bool Report(List<Asker> askers, TimeSpan time)
    {
        var answered = askers.Sum(asker => asker.FinalTexts.Count);
        var waiting = askers.Where(asker => asker.IsWaiting).ToList();
        var faults = askers.SelectMany(asker => asker.Faults).ToList();
        Console.WriteLine($"{askers.Count} chats, {time.TotalMinutes:0.0} min, killed {_kills} times, {FaultShare:P0} of requests with a fault");
        Console.WriteLine($"{answered} questions answered, {answered / time.TotalSeconds:0.0} a second; never answered: {waiting.Count}; wrong, twice or out of order: {faults.Count}");
        Console.WriteLine($"passing texts left behind: {askers.Sum(asker => asker.Orphans)}; most in a second: {server.Flood.MostInASecond}");
        Console.WriteLine($"limits broken: {server.Flood.OverallBroken} overall, {server.Flood.InAChatBroken} of a chat, {server.Flood.InAGroupBroken} of a group");
        Console.WriteLine($"to the first visible text: {Figures.Of([.. askers.SelectMany(asker => asker.FirstTexts)])}");
        Console.WriteLine($"to the final message: {Figures.Of([.. askers.SelectMany(asker => asker.FinalTexts)])}");
        Console.WriteLine($"memory at the end of each life: {string.Join(", ", _memory)} MiB");
        foreach (var line in faults.Take(20).Concat(waiting.Take(20).Select(asker => asker.State)))
            Console.WriteLine("! " + line);
        foreach (var asker in askers.Where(asker => asker.Trace.Count > 0).Take(5))
            Console.WriteLine($"what the server saw of {asker.Chat}:\n  " + string.Join("\n  ", asker.Trace));
        foreach (var (line, count) in bot.Said.Where(said => said.Key.StartsWith("error", StringComparison.Ordinal)).OrderByDescending(said => said.Value).Take(10))
            Console.WriteLine($"the bot said {count} times: {line}");
        foreach (var complaint in server.Complaints.Distinct())
            Console.WriteLine("the server complains: " + complaint);
        return waiting.Count == 0 && faults.Count == 0 && server.Complaints.Count == 0;
    }
}
