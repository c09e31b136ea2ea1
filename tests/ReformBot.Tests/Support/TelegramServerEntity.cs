using System.Text.Json.Nodes;

namespace ReformBot.Tests.Support;

/// <summary>A marked part of a text, in UTF-16 units.</summary>
internal sealed record TelegramServerEntity(string Type, int Offset, int Length, string? Url = null)
{
    public JsonObject ToJson()
    {
        var entity = new JsonObject { ["type"] = Type, ["offset"] = Offset, ["length"] = Length };
        if (Url is not null)
            entity["url"] = Url;
        return entity;
    }
}
