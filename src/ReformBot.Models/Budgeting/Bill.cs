using Microsoft.Extensions.AI;

namespace ReformBot.Models.Budgeting;

/// <summary>What one call takes; written into the ledger when the call is over, however it ended.</summary>
/// <param name="book">Writes an amount.</param>
/// <param name="call">The call's own token: cancelled before anything came, the endpoint has read the request all the same.</param>
internal sealed class Bill(ChatMessage[] asked, ModelOptions prices, Func<Spent, CancellationToken, Task> book, CancellationToken call) : IAsyncDisposable
{
    private UsageDetails? _counted;
    private long _characters;
    private bool _came;

    public void Add(ChatResponse response)
    {
        _came = true;
        _counted = response.Usage;
        _characters += response.Text.Length;
    }

    public void Add(ChatResponseUpdate part)
    {
        _came = true;
        _characters += part.Text.Length;
        foreach (var usage in part.Contents.OfType<UsageContent>())
            (_counted ??= new UsageDetails()).Add(usage.Details);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_came && !call.IsCancellationRequested)
            return;
        var input = Counted(_counted?.InputTokenCount, asked.Sum(message => message.Text.Length));
        var output = Counted(_counted?.OutputTokenCount, _characters);
        // Not the call's token: what was taken is written down also when the person has gone.
        await book(new Spent(input + output, prices.CostOf(input, output) ?? 0), CancellationToken.None);
    }

    /// <summary>A count of 0 for text that is there is a server that does not count, or a stream that broke off before it did.</summary>
    private static long Counted(long? counted, long characters) => counted is > 0 ? counted.Value : characters;
}
