using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ReformBot.Serving.Http;

/// <summary>Who may ask: whoever shows the key; without one, programs of this machine.</summary>
/// <param name="open">A path with a secret of its own; null for none.</param>
internal sealed class Doorkeeper(RequestDelegate next, string? key, string? open)
{
    private const string Bearer = "Bearer";

    // Hashes have one length, so that the comparison tells nothing about the key's.
    private readonly byte[]? expected = key is null ? null : Hash(key);

    public async Task InvokeAsync(HttpContext context)
    {
        if (open is not null && context.Request.Path == open)
        {
            await next(context);
            return;
        }

        if (expected is null && !IsThisMachine(context.Request.Host.Host))
            throw ApiException.Of(StatusCodes.Status403Forbidden, "没有设置密钥，只接受发往 localhost 的请求", "host_not_allowed");
        if (expected is not null && context.Request.Path.StartsWithSegments("/v1") && !Shows(context.Request.Headers.Authorization.ToString(), expected))
        {
            context.Response.Headers.WWWAuthenticate = Bearer;
            throw ApiException.Of(StatusCodes.Status401Unauthorized, "密钥缺失或不正确（Authorization: Bearer …）", "invalid_api_key");
        }

        await next(context);
    }

    /// <summary>A page in a browser can reach this machine under a name of its own (DNS rebinding), but not under one of these.</summary>
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool Shows(string header, byte[] expected) =>
        AuthenticationHeaderValue.TryParse(header, out var shown)
        && shown.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(shown.Parameter ?? ""), expected);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
