using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>What a bot sets about itself, and its webhook.</summary>
internal sealed class TelegramServerSettings(TelegramServerWorld world, TelegramServerWebhook webhook)
{
    private readonly Dictionary<string, string> _texts = [];

    public Dictionary<string, Func<TelegramServerCall, JsonNode>> Methods => new()
    {
        ["setmycommands"] = SetMyCommands,
        ["setmydescription"] = call => SetText(call, "description", 512, "BOT_DESCRIPTION_INVALID"),
        ["setmyshortdescription"] = call => SetText(call, "short_description", 120, "BOT_ABOUT_INVALID"),
        ["setwebhook"] = SetWebhook,
        ["deletewebhook"] = DeleteWebhook,
        ["getwebhookinfo"] = _ => GetWebhookInfo(),
        ["getmycommands"] = call => JsonNode.Parse(_texts.GetValueOrDefault(Key(call, "commands"), "[]"))!,
        ["getmydescription"] = call => new JsonObject { ["description"] = _texts.GetValueOrDefault(Key(call, "description"), "") },
    };

    private static string Key(TelegramServerCall call, string name) =>
        call.Text("language_code") is not { } code ? name
        : code.Length == 2 && code.All(char.IsAsciiLetterLower) ? $"{name}:{code}"
        : throw TelegramServerRefusal.Bad("language code is invalid");

    private JsonNode SetMyCommands(TelegramServerCall call)
    {
        var commands = call.Json("commands") as JsonArray ?? throw TelegramServerRefusal.Bad("expected an Array of BotCommand");
        if (commands.Count > 100)
            throw TelegramServerRefusal.Bad("BOT_COMMANDS_TOO_MUCH");
        foreach (var command in commands)
        {
            var name = command!["command"]!.GetValue<string>();
            if (name.Length is 0 or > 32 || !name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_'))
                throw TelegramServerRefusal.Bad("BOT_COMMAND_INVALID");
            if (command["description"]!.GetValue<string>() is { Length: 0 } or { Length: > 256 })
                throw TelegramServerRefusal.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }

        _texts[Key(call, "commands")] = commands.ToJsonString();
        return true;
    }

    private JsonNode SetText(TelegramServerCall call, string name, int most, string error)
    {
        var text = call.Text(name) ?? "";
        if (text.Length > most)
            throw TelegramServerRefusal.Bad(error);
        _texts[Key(call, name)] = text;
        return true;
    }

    private JsonNode SetWebhook(TelegramServerCall call)
    {
        var url = call.Text("url") ?? "";
        var secret = call.Text("secret_token");
        call.Number("max_connections");
        if (call.Switch("drop_pending_updates"))
            throw TelegramServerRefusal.Bad("what was asked while the bot was down is never dropped");
        if (url.Length > 0 && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != "https" && !address.IsLoopback)))
            throw TelegramServerRefusal.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        if (secret?.Length > 256)
            throw TelegramServerRefusal.Bad("secret token is too long");
        if (secret?.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-')) == true)
            throw TelegramServerRefusal.Bad("secret token contains unallowed characters");
        world.Updates.Allow(call.Json("allowed_updates"));
        world.Updates.EndPollForWebhook();
        webhook.Set(url, secret);
        return true;
    }

    private JsonNode DeleteWebhook(TelegramServerCall call)
    {
        if (call.Switch("drop_pending_updates"))
            throw TelegramServerRefusal.Bad("what was asked while the bot was down is never dropped");
        webhook.Set("", null);
        return true;
    }

    private JsonNode GetWebhookInfo()
    {
        var info = new JsonObject
        {
            ["url"] = webhook.Url,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Pending.Count,
            ["allowed_updates"] = new JsonArray([.. world.Updates.Allowed.Select(kind => (JsonNode)kind)]),
        };
        if (webhook.LastError is { } error)
            (info["last_error_date"], info["last_error_message"]) = (world.Now(), error);
        return info;
    }
}
