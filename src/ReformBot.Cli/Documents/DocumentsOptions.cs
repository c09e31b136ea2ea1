using ReformBot.Corpus.Documents;

namespace ReformBot.Cli.Documents;

/// <param name="Place">Name of a place; it and all places below it.</param>
/// <param name="Since">Documents whose shown date is this day or later.</param>
/// <param name="All">Also what was withdrawn and older versions.</param>
internal sealed record DocumentsOptions(string? Place, DateOnly? Since, DocumentKind? Kind, bool All, bool Json);
