using ReformBot.Answering;
using ReformBot.Answering.Tools;
using ReformBot.Corpus.Library;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What one event borrows: the assistant, the tools and the library, open until it is given back.</summary>
/// <param name="Ask">As <see cref="PolicyAssistant.StreamAsync"/>.</param>
/// <param name="Lease">Gives it back.</param>
public sealed record ChatDesk(
    Func<AskRequest, CancellationToken, IAsyncEnumerable<ReplyPart>> Ask, PolicyTools Tools, IPolicyLibrary Library, IDisposable? Lease = null) : IDisposable
{
    public void Dispose() => Lease?.Dispose();
}
