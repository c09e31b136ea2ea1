using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ReformBot.Serving.Http;

/// <summary>POST to a <see cref="ServedHook"/>: 200 as soon as it is safe. Whoever does not know the secret learns nothing, and nothing of the body is read.</summary>
internal sealed class HookEndpoint(ServedHook hook)
{
    private const int AtOnce = 16 * 1024;

    public async Task HandleAsync(HttpContext context)
    {
        var admitted = hook.Admits(context.Request.Headers[hook.SecretHeader].ToString());
        if (admitted is false)
            throw ApiException.Of(StatusCodes.Status401Unauthorized, "密钥缺失或不正确", "invalid_secret");
        if (admitted is null)
            throw ApiException.Of(StatusCodes.Status503ServiceUnavailable, "正在启动", "starting");
        if (context.Request.ContentLength > hook.LongestBody || await BodyAsync(context) is not { } body)
            throw ApiException.Of(StatusCodes.Status413PayloadTooLarge, ApiErrors.OfStatus(StatusCodes.Status413PayloadTooLarge));
        if (!await hook.Accept(body))
            throw ApiException.Of(StatusCodes.Status400BadRequest, ApiErrors.OfStatus(StatusCodes.Status400BadRequest));
        context.Response.ContentLength = 0;
    }

    /// <summary>Null when it is too long, whatever its header said.</summary>
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = hook.LongestBody + 1L;
        using var body = new MemoryStream();
        var part = new byte[AtOnce];
        for (int read; (read = await context.Request.Body.ReadAsync(part, context.RequestAborted)) > 0;)
        {
            body.Write(part, 0, read);
            if (body.Length > hook.LongestBody)
                return null;
        }

        return body.ToArray();
    }
}
