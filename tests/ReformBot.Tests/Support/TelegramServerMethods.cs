using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>The methods of the Bot API about messages and updates; what a bot sets about itself is in <see cref="TelegramServerSettings"/>.</summary>
internal sealed class TelegramServerMethods
{
    private readonly TelegramServerWorld _world;
    private readonly TelegramServerSettings _settings;
    private readonly TelegramServerWebhook _webhook;
    private readonly Dictionary<string, Func<TelegramServerCall, JsonNode>> _methods;

    public TelegramServerMethods(TelegramServerWorld world, TelegramServerSettings settings, TelegramServerWebhook webhook)
    {
        (_world, _settings, _webhook) = (world, settings, webhook);
        _methods = new(settings.Methods)
        {
            ["getme"] = _ => world.Bot,
            ["sendmessage"] = SendMessage,
            ["editmessagetext"] = EditMessageText,
            ["editmessagereplymarkup"] = EditMessageReplyMarkup,
            ["senddocument"] = SendDocument,
            ["sendchataction"] = SendChatAction,
            ["answercallbackquery"] = AnswerCallbackQuery,
        };
        if (world.Options.KnowsDrafts)
            _methods["sendmessagedraft"] = SendMessageDraft;
    }

    public bool Knows(string method) => method == "getupdates" || _methods.ContainsKey(method);

    public async Task<JsonNode> RunAsync(TelegramServerCall call, CancellationToken cancellationToken)
    {
        if (call.Method == "getupdates")
            return await GetUpdatesAsync(call, cancellationToken);
        lock (_world.Lock)
            return _methods[call.Method](call);
    }

    private async Task<JsonNode> GetUpdatesAsync(TelegramServerCall call, CancellationToken cancellationToken)
    {
        var updates = _world.Updates;
        var (offset, limit, timeout) = (call.Number("offset") ?? 0, (int)(call.Number("limit") ?? 100), TimeSpan.FromSeconds(call.Number("timeout") ?? 0));
        TaskCompletionSource poll;
        Task waiting;
        lock (_world.Lock)
        {
            if (_webhook.Url.Length > 0)
                throw new TelegramServerRefusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            updates.Allow(call.Json("allowed_updates"));
            poll = updates.BeginPoll();
            var now = updates.Take(offset, limit);
            if (now.Count > 0 || timeout <= TimeSpan.Zero)
            {
                updates.EndPoll(poll);
                return now;
            }

            waiting = updates.WaitAsync(poll, updates.Arrived, timeout, cancellationToken);
        }

        try
        {
            await waiting;
            lock (_world.Lock)
                return updates.Take(offset, limit);
        }
        finally
        {
            lock (_world.Lock)
                updates.EndPoll(poll);
        }
    }

    private JsonNode SendMessage(TelegramServerCall call)
    {
        var text = TelegramServerText.Of(call, "text", 4096);
        var keyboard = TelegramServerText.Keyboard(call);
        call.Json("link_preview_options");
        call.Switch("disable_notification");
        var chat = Writable(call);
        return Post(call, chat, new TelegramServerVersion(text.Text, text.Entities, keyboard), null);
    }

    private JsonNode SendDocument(TelegramServerCall call)
    {
        var caption = TelegramServerText.Caption(call);
        var keyboard = TelegramServerText.Keyboard(call);
        var chat = Writable(call);
        var file = call.File("document") ?? throw TelegramServerRefusal.Bad("there is no document in the request");
        if (file.Content.Length == 0)
            throw TelegramServerRefusal.Bad("file must be non-empty");
        if (file.Content.Length > 50 * 1024 * 1024)
            throw new TelegramServerRefusal(413, "Request Entity Too Large");
        return Post(call, chat, new TelegramServerVersion(caption.Text, caption.Entities, keyboard), file);
    }

    private JsonNode Post(TelegramServerCall call, TelegramServerChat chat, TelegramServerVersion version, (string Name, byte[] Content)? file)
    {
        var thread = call.Number("message_thread_id");
        if (thread is { } topic && !chat.Topics.Contains(topic))
            throw TelegramServerRefusal.Bad("message thread not found");
        var reply = call.Json("reply_parameters");
        var target = reply?["message_id"]?.GetValue<long>();
        if (target is { } id && chat.Find(id) is null)
        {
            if (reply!["allow_sending_without_reply"]?.GetValue<bool>() != true)
                throw TelegramServerRefusal.Bad("message to be replied not found");
            target = null;
        }

        var message = new TelegramServerMessage(chat, chat.NextId(), null)
        {
            Date = _world.Now(),
            Thread = thread,
            ReplyTo = target,
            FileName = file?.Name,
            File = file?.Content,
        };
        message.Show(version);
        chat.Add(message, _world.Options.KeepsMessages);
        return message.ToJson(_world.Bot);
    }

    private JsonNode EditMessageText(TelegramServerCall call)
    {
        var text = TelegramServerText.Of(call, "text", 4096);
        var keyboard = TelegramServerText.Keyboard(call);
        call.Json("link_preview_options");
        var message = Own(call);
        return message.FileName is not null
            ? throw TelegramServerRefusal.Bad("there is no text in the message to edit")
            : Change(message, new TelegramServerVersion(text.Text, text.Entities, keyboard));
    }

    private JsonNode EditMessageReplyMarkup(TelegramServerCall call)
    {
        var keyboard = TelegramServerText.Keyboard(call);
        var message = Own(call);
        return Change(message, message.Now with { Keyboard = keyboard });
    }

    private JsonNode Change(TelegramServerMessage message, TelegramServerVersion version)
    {
        if (version.Shows(message.Now))
        {
            throw TelegramServerRefusal.Bad("message is not modified: specified new message content and reply markup are exactly the same as a current "
                + "content and reply markup of the message");
        }

        message.Show(version);
        return message.ToJson(_world.Bot);
    }

    private TelegramServerMessage Own(TelegramServerCall call)
    {
        var chat = Writable(call);
        var message = chat.Find(call.Number("message_id") ?? throw TelegramServerRefusal.Bad("message identifier is not specified"))
            ?? throw TelegramServerRefusal.Bad("message to edit not found");
        return message.From is null ? message : throw TelegramServerRefusal.Bad("message can't be edited");
    }

    private TelegramServerChat Writable(TelegramServerCall call)
    {
        if (call.Text("chat_id") is null)
            throw TelegramServerRefusal.Bad("chat_id is empty");
        var chat = _world.Find(call.Number("chat_id")!.Value) ?? throw TelegramServerRefusal.Bad("chat not found");
        if (chat.MigratedTo is { } to)
            throw new TelegramServerRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat") { MigrateTo = to };
        return chat.IsBlocked ? throw new TelegramServerRefusal(403, "Forbidden: bot was blocked by the user")
            : chat.IsKicked ? throw new TelegramServerRefusal(403, $"Forbidden: bot was kicked from the {chat.Type} chat")
            : chat;
    }

    private JsonNode SendChatAction(TelegramServerCall call)
    {
        if (call.Text("action") is not ("typing" or "upload_document"))
            throw TelegramServerRefusal.Bad("wrong parameter action in request");
        call.Number("message_thread_id");
        Writable(call).Actions++;
        return true;
    }

    private JsonNode SendMessageDraft(TelegramServerCall call)
    {
        var text = TelegramServerText.Of(call, "text", 4096);
        if (call.Number("draft_id") is null or 0)
            throw TelegramServerRefusal.Bad("RANDOM_ID_INVALID");
        call.Number("message_thread_id");
        var chat = Writable(call);
        if (chat.Type != "private")
            throw TelegramServerRefusal.Bad("TEXTDRAFT_PEER_INVALID");
        chat.Draft = text.Text;
        chat.Drafts++;
        return true;
    }

    private JsonNode AnswerCallbackQuery(TelegramServerCall call)
    {
        var text = call.Text("text");
        call.Switch("show_alert");
        if (text?.Length > 200)
            throw TelegramServerRefusal.Bad("MESSAGE_TOO_LONG");
        return _world.Answer(call.Text("callback_query_id") ?? "", text)
            ? true
            : throw TelegramServerRefusal.Bad("query is too old and response timeout expired or query ID is invalid");
    }
}
