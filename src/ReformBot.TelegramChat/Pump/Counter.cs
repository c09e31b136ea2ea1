namespace ReformBot.TelegramChat.Pump;

/// <summary>Lets so many be answered at once, the others in the order of their coming; whoever waits hears how many stand before.</summary>
internal sealed class Counter(int places)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private int _free = places;

    /// <param name="ahead">Told the number of those before, at the beginning and whenever it changes; never when there is no wait.</param>
    public async Task<IDisposable> EnterAsync(Action<int> ahead, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (_lock)
        {
            if (_free > 0)
            {
                _free--;
                return new Place(this);
            }

            waiter = new Waiter(ahead);
            _waiting.AddLast(waiter);
            ahead(_waiting.Count - 1);
        }

        try
        {
            await waiter.Turn.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
            {
                if (!_waiting.Remove(waiter))
                    Leave();
            }

            throw;
        }

        return new Place(this);
    }

    private void Leave()
    {
        lock (_lock)
        {
            if (_waiting.First is not { } first)
            {
                _free++;
                return;
            }

            _waiting.RemoveFirst();
            first.Value.Turn.SetResult();
            var before = 0;
            foreach (var waiter in _waiting)
                waiter.Ahead(before++);
        }
    }

    private sealed record Waiter(Action<int> Ahead)
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Place(Counter counter) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                counter.Leave();
        }
    }
}
