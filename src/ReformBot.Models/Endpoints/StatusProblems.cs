using System.Net;
using ReformBot.Models.Failures;

namespace ReformBot.Models.Endpoints;

/// <summary>Status and error code → problem. Codes as OpenAI, DeepSeek, DashScope, GLM and Anthropic document them.</summary>
internal static class StatusProblems
{
    private static readonly string[] Credit = ["insufficient_quota", "billing", "balance", "Arrearage", "credit", "1113"];
    private static readonly string[] Length = ["context_length", "too_long", "exceed_context", "request_too_large"];

    public static ModelProblem Of(HttpStatusCode status, string? code) => (int)status switch
    {
        402 => ModelProblem.NoCredit,
        _ when Has(Credit, code) => ModelProblem.NoCredit,
        401 or 403 or 407 => ModelProblem.WrongKey,
        404 or 405 or 410 => ModelProblem.UnknownModel,
        408 or 504 => ModelProblem.TimedOut,
        429 => ModelProblem.RateLimited,
        413 => ModelProblem.TooLong,
        _ when Has(Length, code) => ModelProblem.TooLong,
        _ when code?.Contains("model_not_found", StringComparison.OrdinalIgnoreCase) == true => ModelProblem.UnknownModel,
        >= 500 => ModelProblem.ServerFailed,
        >= 400 => ModelProblem.Refused,
        // Redirections are not followed: the key would travel with them.
        _ => ModelProblem.UnknownModel,
    };

    private static bool Has(string[] parts, string? code) => code is not null && parts.Any(part => code.Contains(part, StringComparison.OrdinalIgnoreCase));
}
