using System.Text.Json;
using Telegram.Bot.Requests.Abstractions;

namespace ReformBot.TelegramBot.Sending;

/// <summary>
/// A request of the package whose result comes as it is. Read by the package, one update that it does not understand would make it refuse all that came with
/// it, again and again, since nothing of it could be confirmed; and of a message that was sent nobody would know that it was.
/// </summary>
internal sealed class UnreadResult(IRequest request) : IRequest<JsonElement>
{
    public HttpMethod HttpMethod => request.HttpMethod;

    public string MethodName => request.MethodName;

    public bool IsWebhookResponse { get => request.IsWebhookResponse; set => request.IsWebhookResponse = value; }

    public HttpContent? ToHttpContent() => request.ToHttpContent();
}
