using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Serving.Contract;

namespace ReformBot.Serving.Http;

/// <summary>GET /v1/models and /v1/models/{id}.</summary>
internal static class ModelsEndpoint
{
    public static Task ListAsync(HttpContext context) => JsonAnswer.SendAsync(context, static json =>
    {
        json.WriteStartObject();
        json.WriteString("object", "list");
        ReplyJson.WriteArray(json, "data", ServedModels.All, Write);
        json.WriteEndObject();
    });

    public static Task FindAsync(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        return ServedModels.All.Contains(id)
            ? JsonAnswer.SendAsync(context, json => Write(json, id))
            : throw ApiException.Of(StatusCodes.Status404NotFound, $"没有模型 {id}（有：{string.Join('、', ServedModels.All)}）", "model_not_found", "model");
    }

    private static void Write(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("object", "model");
        json.WriteNumber("created", 0);
        json.WriteString("owned_by", "reformbot");
        json.WriteEndObject();
    }
}
