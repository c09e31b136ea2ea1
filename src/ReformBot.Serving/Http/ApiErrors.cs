using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ReformBot.Corpus.Library;

namespace ReformBot.Serving.Http;

/// <summary>What can go wrong, as the client is told: <c>{"error": {message, type, param, code}}</c>.</summary>
internal static class ApiErrors
{
    public static ApiException Busy => ApiException.Of(StatusCodes.Status429TooManyRequests, "同时提问太多，请稍后再试", "too_many_requests");

    public static ApiException TooSlow => ApiException.Of(StatusCodes.Status504GatewayTimeout, "超过了回答一个问题的时限", "timeout");

    /// <summary>Null for what the operator has to look at: the client is told nothing of it.</summary>
    public static ApiException? Known(Exception e) => e switch
    {
        ApiException known => known,
        BadHttpRequestException bad => ApiException.Of(bad.StatusCode, OfStatus(bad.StatusCode), inner: bad),
        LibraryUnusableException or LibraryBusyException => ApiException.Of(
            StatusCodes.Status503ServiceUnavailable, "文件库暂时无法使用，请联系管理员", "library_unavailable", inner: e),
        _ => null,
    };

    public static ApiException Unknown(Exception e) => ApiException.Of(StatusCodes.Status500InternalServerError, "服务器内部错误", "internal_error", inner: e);

    /// <summary>For answers that the framework gives without a word.</summary>
    public static string OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => "没有这个地址。有：POST /v1/chat/completions，GET /v1/models，GET /healthz",
        StatusCodes.Status405MethodNotAllowed => "这个地址不接受这种方法，见响应头 Allow",
        StatusCodes.Status408RequestTimeout => "请求发送得太慢",
        StatusCodes.Status413PayloadTooLarge => "请求太大",
        StatusCodes.Status415UnsupportedMediaType => "请求须是 application/json",
        _ => "请求有误",
    };

    public static void Write(Utf8JsonWriter json, ApiException error)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", error.Message);
        json.WriteString("type", error.Type);
        json.WriteString("param", error.Param);
        json.WriteString("code", error.Code);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static async Task SendAsync(HttpContext context, ApiException error)
    {
        context.Response.StatusCode = error.Status;
        if (error.Status == StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "1";
        await JsonAnswer.SendAsync(context, json => Write(json, error));
    }
}
