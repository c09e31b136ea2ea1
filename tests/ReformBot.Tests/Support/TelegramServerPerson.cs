using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>Somebody who writes to the bot.</summary>
internal sealed record TelegramServerPerson(long Id, string FirstName = "工友", string? Username = null, string LanguageCode = "zh-hans")
{
    public JsonObject ToJson()
    {
        var user = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName, ["language_code"] = LanguageCode };
        if (Username is not null)
            user["username"] = Username;
        return user;
    }
}
