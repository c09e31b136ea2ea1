namespace ReformBot.Cli.Telegramming;

/// <summary>Where the channel's files lie: beside the library.</summary>
internal sealed record TelegramPlaces(string Folder)
{
    /// <summary>Who is served and how much; need not exist.</summary>
    public string Settings => Path.Combine(Folder, "telegram.json");

    /// <summary>What names people by hashes and seals their ids; made on first use.</summary>
    public string Key => Path.Combine(Folder, "telegram.key");

    /// <summary>What came in, what goes out, notes about conversations.</summary>
    public string Journal => Path.Combine(Folder, "chats.db");

    public string Secrets => Path.Combine(Folder, "secrets.json");

    public static TelegramPlaces Beside(string library) => new(Path.GetDirectoryName(library)!);
}
