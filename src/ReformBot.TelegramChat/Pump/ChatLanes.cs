namespace ReformBot.TelegramChat.Pump;

/// <summary>One line of work for each chat: order holds within a chat, and no chat waits for another. Nothing is kept of idle chats.</summary>
internal sealed class ChatLanes
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<Func<Task>>> _waiting = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<Exception> _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _idle = Finished();

    /// <summary>Completes with what went wrong when a piece of work failed in a way that ends the bot.</summary>
    public Task<Exception> Failed => _failed.Task;

    /// <summary>Completes when nothing is left to do.</summary>
    public Task Idle
    {
        get
        {
            lock (_lock)
                return _idle.Task;
        }
    }

    public int Chats
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    public void Add(string chat, Func<Task> work)
    {
        lock (_lock)
        {
            if (_waiting.TryGetValue(chat, out var line))
            {
                line.Enqueue(work);
                return;
            }

            if (_waiting.Count == 0)
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(chat, line = new Queue<Func<Task>>([work]));
            _ = Task.Run(() => RunAsync(chat, line));
        }
    }

    private async Task RunAsync(string chat, Queue<Func<Task>> line)
    {
        while (Next(chat, line) is { } work)
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException)
            {
                // The bot is stopping; what is unfinished stays in the journal.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _failed.TrySetResult(e);
            }
        }
    }

    private Func<Task>? Next(string chat, Queue<Func<Task>> line)
    {
        lock (_lock)
        {
            if (line.TryDequeue(out var work))
                return work;
            _waiting.Remove(chat);
            if (_waiting.Count == 0)
                _idle.TrySetResult();
            return null;
        }
    }

    private static TaskCompletionSource Finished()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
