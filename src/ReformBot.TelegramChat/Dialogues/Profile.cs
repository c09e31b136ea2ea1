using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.Requests;
using ReformBot.TelegramChat.Wording;

namespace ReformBot.TelegramChat.Dialogues;

/// <summary>What the platform shows before anybody wrote: the menu of commands and two descriptions, in Chinese, and in English for apps in English.</summary>
internal static class Profile
{
    public static IReadOnlyList<Func<ITelegramTransport, CancellationToken, Task<TelegramResult<bool>>>> Introductions { get; } =
    [
        (transport, token) => transport.SetMyCommandsAsync(new SetMyCommandsRequest(Menu(Phrases.Chinese)), token),
        (transport, token) => transport.SetMyCommandsAsync(new SetMyCommandsRequest(Menu(Phrases.English), "en"), token),
        (transport, token) => transport.SetMyDescriptionAsync(new SetDescriptionRequest(Phrases.Chinese.Plain(Phrase.Description)), token),
        (transport, token) => transport.SetMyDescriptionAsync(new SetDescriptionRequest(Phrases.English.Plain(Phrase.Description), "en"), token),
        (transport, token) => transport.SetMyShortDescriptionAsync(new SetDescriptionRequest(Phrases.Chinese.Plain(Phrase.ShortDescription)), token),
        (transport, token) => transport.SetMyShortDescriptionAsync(new SetDescriptionRequest(Phrases.English.Plain(Phrase.ShortDescription), "en"), token),
    ];

    /// <summary>Operators know theirs, others should not see them.</summary>
    private static IReadOnlyList<BotCommand> Menu(Phrases words) =>
        [.. MenuCommand.All.Where(command => !command.ForOperators).Select(command => new BotCommand(command.Name, command.Says(words)))];
}
