using System.Text;
using ReformBot.TelegramChat.Transport.Messages;
using ReformBot.TelegramChat.Transport.Requests;

namespace ReformBot.TelegramChat.Transport.Refusals;

/// <summary>Refuses what the server would refuse, in its manner and without asking it. Null is: it may be sent.</summary>
public static class RequestLimits
{
    public static TelegramError? Of(SendMessageRequest request) => Text(request.Text) ?? Keyboard(request.Keyboard);

    public static TelegramError? Of(EditMessageTextRequest request) => Text(request.Text) ?? Keyboard(request.Keyboard);

    public static TelegramError? Of(EditMessageReplyMarkupRequest request) => Keyboard(request.Keyboard);

    public static TelegramError? Of(AnswerCallbackQueryRequest request) =>
        AtMost(request.Text, TelegramLimits.CallbackAnswerLength, "the answer to a callback");

    public static TelegramError? Of(SendDocumentRequest request) =>
        request.Content.Length > TelegramLimits.DocumentBytes ? Refused(TelegramErrorKind.FileTooLarge, "file is too big")
        : request.Content.IsEmpty ? Refused(TelegramErrorKind.LimitExceeded, "file must be non-empty")
        : request.Caption?.VisibleLength > TelegramLimits.CaptionLength ? Refused(TelegramErrorKind.MessageTooLong, "message caption is too long")
        : Keyboard(request.Keyboard);

    public static TelegramError? Of(SendMessageDraftRequest request) =>
        request.DraftId == 0 ? Refused(TelegramErrorKind.LimitExceeded, "a draft's id is not 0")
        : request.ChatId <= 0 ? Refused(TelegramErrorKind.LimitExceeded, "drafts are for private chats")
        : Text(request.Text);

    public static TelegramError? Of(SetMyCommandsRequest request) =>
        request.Commands.Count > TelegramLimits.Commands ? Refused(TelegramErrorKind.LimitExceeded, $"{request.Commands.Count} commands, {TelegramLimits.Commands} are allowed")
        : request.Commands.FirstOrDefault(command => !IsName(command.Command)) is { } wrong ? Refused(TelegramErrorKind.LimitExceeded, $"/{wrong.Command} is no name of a command")
        : request.Commands.Select(Description).FirstOrDefault(error => error is not null);

    public static TelegramError? Of(SetDescriptionRequest request, int most) => AtMost(request.Text, most, "the description");

    public static TelegramError? Of(SetWebhookRequest request) =>
        request.SecretToken.Length is 0 or > TelegramLimits.SecretTokenLength || !request.SecretToken.All(IsOfSecret)
            ? Refused(TelegramErrorKind.LimitExceeded, "the secret token is 1–256 of A–Z, a–z, 0–9, _ and -")
            : null;

    private static TelegramError? Text(TelegramText text) =>
        string.IsNullOrWhiteSpace(text.Visible) ? Refused(TelegramErrorKind.MessageEmpty, "message text is empty")
        : text.IsTooLong ? Refused(TelegramErrorKind.MessageTooLong, "message is too long")
        : null;

    private static TelegramError? Keyboard(InlineKeyboard? keyboard) =>
        keyboard is null ? null
        : keyboard.Rows.Sum(row => row.Count) > TelegramLimits.Buttons ? Refused(TelegramErrorKind.ButtonsInvalid, $"more than {TelegramLimits.Buttons} buttons")
        : keyboard.Rows.Any(row => row.Count > TelegramLimits.ButtonsInARow) ? Refused(TelegramErrorKind.ButtonsInvalid, $"more than {TelegramLimits.ButtonsInARow} buttons in a row")
        : keyboard.Rows.SelectMany(row => row).Any(IsWrong) ? Refused(TelegramErrorKind.ButtonsInvalid, "a button without text, or with data of no or more than 64 bytes")
        : null;

    private static bool IsWrong(InlineButton button) => string.IsNullOrWhiteSpace(button.Text)
        || (button.CallbackData is null) == (button.Url is null)
        || (button.CallbackData is { } data && Encoding.UTF8.GetByteCount(data) is 0 or > TelegramLimits.CallbackDataBytes);

    private static TelegramError? Description(BotCommand command) =>
        string.IsNullOrWhiteSpace(command.Description)
            ? Refused(TelegramErrorKind.LimitExceeded, $"/{command.Command} has no description")
            : AtMost(command.Description, TelegramLimits.CommandDescriptionLength, $"the description of /{command.Command}");

    private static TelegramError? AtMost(string? text, int most, string what) =>
        text?.Length > most ? Refused(TelegramErrorKind.LimitExceeded, $"{what} has {text.Length} of at most {most} UTF-16 units") : null;

    private static bool IsName(string command) =>
        command.Length is > 0 and <= TelegramLimits.CommandNameLength && command.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    private static bool IsOfSecret(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';

    private static TelegramError Refused(TelegramErrorKind kind, string why) => new(kind, 0, why);
}
