using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ReformBot.Tests.Support;

/// <summary>Answers, whole and spoilt.</summary>
internal static class TelegramServerAnswer
{
    private const string Page = "<!DOCTYPE html><html><head><title>登录</title></head><body><h1>请先认证</h1></body></html>";

    public static Task JsonAsync(HttpContext context, JsonObject answer, int status) => WriteAsync(context, status, "application/json", answer.ToJsonString());

    /// <summary>Faults in which the request is never taken. True when there was one.</summary>
    public static async Task<bool> InsteadAsync(HttpContext context, TelegramServerFault fault)
    {
        switch (fault)
        {
            case TelegramServerFault.InternalError:
                await JsonAsync(context, new JsonObject { ["ok"] = false, ["error_code"] = 500, ["description"] = "Internal Server Error" }, 500);
                return true;
            case TelegramServerFault.BadGateway:
                await WriteAsync(context, 502, "text/html", Page);
                return true;
            case TelegramServerFault.ProxyPage:
                await WriteAsync(context, 200, "text/html", Page);
                return true;
            case TelegramServerFault.ProxyForbids:
                await WriteAsync(context, 403, "text/html", Page);
                return true;
            case TelegramServerFault.Redirect:
                context.Response.Headers.Location = context.Request.Path.Value;
                await WriteAsync(context, 302, "text/html", Page);
                return true;
            case TelegramServerFault.CutBefore:
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    public static async Task AfterAsync(HttpContext context, TelegramServerFault fault, JsonObject answer, int status, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case TelegramServerFault.BadGatewayAfter:
                await WriteAsync(context, 502, "text/html", Page);
                break;
            case TelegramServerFault.HalfJson:
                var whole = answer.ToJsonString();
                await WriteAsync(context, status, "application/json", whole[..(whole.Length / 2)]);
                break;
            case TelegramServerFault.CutInside:
                context.Response.ContentLength = 10_000;
                await context.Response.WriteAsync("{\"ok\":true,", cancellationToken);
                await context.Response.Body.FlushAsync(cancellationToken);
                context.Abort();
                break;
            case TelegramServerFault.CutAfter:
                context.Abort();
                break;
            case TelegramServerFault.Hangs:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                break;
            case TelegramServerFault.NoResult when status == 200:
                await JsonAsync(context, new JsonObject { ["ok"] = true }, 200);
                break;
            default:
                await JsonAsync(context, answer, status);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string type, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
