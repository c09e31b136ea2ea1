namespace ReformBot.Cli.Documents;

/// <param name="Document">Id, name, 发文字号 or part of the title.</param>
/// <param name="Locator">四、二是, a passage id, or offsets as citations give them (1234-1268); null for the whole document.</param>
/// <param name="Whole">The whole document although a place in it was named.</param>
/// <param name="Revision">An older version; null for the newest.</param>
internal sealed record ShowOptions(string Document, string? Locator, bool Whole, int? Revision);
