using System.Text.Json;

namespace ReformBot.Cli.Modelling;

/// <summary>Whether a setting is a key by its name or looks like one by its value: a file that people copy and show must not hold any.</summary>
internal static class SecretLook
{
    private static readonly string[] Names = ["key", "secret", "password", "credential", "authorization", "bearer", "apitoken", "authtoken", "accesstoken"];

    public static bool IsSecret(JsonProperty setting)
    {
        var name = setting.Name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return name.Equals("token", StringComparison.OrdinalIgnoreCase)
            || Names.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))
            || (setting.Value.ValueKind == JsonValueKind.String && setting.Value.GetString()!.TrimStart().StartsWith("sk-", StringComparison.Ordinal));
    }
}
