using ReformBot.Corpus.Channels;
using ReformBot.TelegramChat.Events;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What the dialogue needs of its host.</summary>
/// <param name="Borrow">A desk over the library as it is now; called for each event.</param>
internal sealed record DialogueContext(Func<ChatDesk> Borrow, IChannelJournal Journal, ChatKeys Keys, TimeProvider Clock)
{
    public DialogueOptions Options { get; init; } = new();

    /// <summary>Whether a model words the answers, so that an answer takes long enough to say that it is on its way, and says who wrote it.</summary>
    public bool HasModel { get; init; }

    /// <summary>What /reload does, ending with one Chinese clause about it; null when there is nothing to load anew.</summary>
    public Func<CancellationToken, Task<string>>? Reload { get; init; }

    /// <summary>Told what failed, so that the operator can look; never holds what a person wrote.</summary>
    public Action<Exception> Failed { get; init; } = _ => { };

    /// <summary>What is in force is judged by the operator's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    public bool IsOperator(ChatEvent happened) => happened.Address.UserId != 0 && Options.Operators.Contains(happened.Address.UserId);

    public DateTimeOffset In(TimeSpan time) => Clock.GetUtcNow() + time;
}
