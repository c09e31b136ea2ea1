using System.Collections.Immutable;
using System.Reflection;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>Orders to the bot, told by what is to be done together with what it is to be done to (<c>orders.tsv</c>): wordings change, these two do not.</summary>
internal static class Orders
{
    private static readonly ImmutableArray<(string[] Deeds, string[] Objects)> Rules = Load();

    /// <summary>True when a clause orders the bot about.</summary>
    /// <param name="clause">Folded.</param>
    public static bool In(string clause) => Rules.Any(rule =>
        Array.Exists(rule.Deeds, deed => clause.Contains(deed, StringComparison.Ordinal)) &&
        (rule.Objects.Length == 0 || Array.Exists(rule.Objects, thing => clause.Contains(thing, StringComparison.Ordinal))));

    private static ImmutableArray<(string[] Deeds, string[] Objects)> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Answering.Understanding.orders.tsv")!;
        return [.. TsvFile.Read(stream).Select(row => (Words(row[0]), Words(row[1])))];
    }

    private static string[] Words(string cell) => [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(CharacterFolder.Fold)];
}
