namespace ReformBot.TelegramChat.Wording;

/// <summary>A row of commands.tsv.</summary>
internal sealed record MenuCommand(string Name, bool ForOperators, string Chinese, string English)
{
    /// <summary>In the order of the menu.</summary>
    public static IReadOnlyList<MenuCommand> All { get; } =
        [.. WordTable.Read("commands.tsv").Select(row => new MenuCommand(row[0], row[1] == "operator", row[2], row[3]))];

    public string Says(Phrases phrases) => phrases.IsEnglish ? English : Chinese;
}
