using Microsoft.AspNetCore.Http;

namespace ReformBot.Serving.Http;

/// <summary>A request cannot be served. The message goes to the client, in Chinese; status, type and code are those that OpenAI uses.</summary>
internal sealed class ApiException : Exception
{
    public ApiException()
    {
    }

    public ApiException(string message)
        : base(message)
    {
    }

    public ApiException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public int Status { get; init; } = StatusCodes.Status400BadRequest;

    public string Type { get; init; } = "invalid_request_error";

    /// <summary>The field of the request that is meant, if any.</summary>
    public string? Param { get; init; }

    public string? Code { get; init; }

    public static ApiException Of(int status, string message, string? code = null, string? param = null, Exception? inner = null) => new(message, inner)
    {
        Status = status,
        Type = status switch
        {
            StatusCodes.Status429TooManyRequests => "rate_limit_error",
            >= StatusCodes.Status500InternalServerError => "server_error",
            _ => "invalid_request_error",
        },
        Code = code,
        Param = param,
    };
}
