using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Stacks;

/// <summary>
/// Reads stack.json beside the default library: an object of names and texts, {"index": "sqlite"}. Comments and commas at the end are allowed, people
/// edit it.
/// </summary>
internal static class StackFile
{
    public const string Name = "stack.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Nothing where there is no file.</summary>
    /// <param name="folder">Null when the platform names no place for a user's data.</param>
    /// <exception cref="CommandFailure">It is not such an object, or names something that cannot be chosen.</exception>
    public static IReadOnlyDictionary<string, string> Read(string? folder, Screen screen)
    {
        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        if (folder is null || Path.Combine(folder, Name) is var file && !File.Exists(file))
            return choices;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            foreach (var setting in document.RootElement.EnumerateObject())
            {
                if (StackSetting.All.All(known => known.Name != setting.Name))
                    throw Unknown(file, setting.Name, screen);
                choices[setting.Name] = setting.Value.GetString() ?? "";
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new CommandFailure(
                screen.Say($$"""{{file}} 不是这样的 JSON：{"index": "sqlite"}""", $$"""{{file}} is no JSON such as {"index": "sqlite"}"""), e);
        }

        return choices;
    }

    private static CommandFailure Unknown(string file, string name, Screen screen)
    {
        var known = string.Join(' ', StackSetting.All.Select(setting => setting.Name));
        return new CommandFailure(screen.Say($"{file} 没有“{name}”这一项，可写的有：{known}", $"{file}: there is no “{name}”; what can be set: {known}"));
    }
}
