using System.Text.RegularExpressions;
using ReformBot.Corpus.Library;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>Links that open a passage: p_DOCUMENT_PASSAGE, or p_PASSAGE alone, which has to be looked for.</summary>
internal static partial class DeepLink
{
    /// <summary>Documents that are looked through for a passage alone: in a larger library one link would read for seconds.</summary>
    private const int MostSearched = 500;

    /// <summary>Null when the ids are of a form that a link cannot hold.</summary>
    public static string? To(string bot, string document, string passage) =>
        Form().IsMatch($"p_{document}_{passage}") ? $"https://t.me/{bot}?start=p_{document}_{passage}" : null;

    public static bool Is(string start) => Form().IsMatch(start);

    /// <summary>Null when the library holds no such passage in a document that is evidence.</summary>
    public static async Task<(StoredDocument Document, int At)?> OpenAsync(IPolicyLibrary library, string start, CancellationToken cancellationToken)
    {
        if (Form().Match(start) is not { Success: true } link)
            return null;
        var passage = link.Groups["passage"].Value;
        if (link.Groups["document"] is { Success: true, Value: var document })
            return await FindAsync(library, document, passage, cancellationToken);
        foreach (var card in (await library.ListAsync(cancellationToken)).Take(MostSearched))
        {
            if (await FindAsync(library, card.Id, passage, cancellationToken) is { } found)
                return found;
        }

        return null;
    }

    /// <param name="passage">Id; empty for the first.</param>
    public static async Task<(StoredDocument Document, int At)?> FindAsync(IPolicyLibrary library, string document, string passage, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(document, version: null, cancellationToken) is not { Card.Status: DocumentStatus.Current } found)
            return null;
        var at = passage.Length == 0 ? 0 : found.Passages.Select(one => one.Id).ToList().IndexOf(passage);
        return at < 0 || at >= found.Passages.Length ? null : (found, at);
    }

    [GeneratedRegex("^p_((?<document>[0-9a-f]{16})_)?(?<passage>[0-9a-f]{16})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
