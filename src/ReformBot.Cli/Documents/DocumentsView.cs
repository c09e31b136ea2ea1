using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;
using Spectre.Console;

namespace ReformBot.Cli.Documents;

/// <summary>A list of documents: a table where it fits, blocks on a narrow terminal, one line each for other programs (tab between fields).</summary>
internal static class DocumentsView
{
    /// <summary>Below this the columns of titles and names are cut to pieces.</summary>
    private const int NarrowestTable = 100;

    private const string Unknown = "—";

    public static void Write(Screen screen, IReadOnlyList<DocumentCard> cards, int all)
    {
        if (screen.Width is null)
            WriteLines(screen, cards);
        else if (screen.Width < NarrowestTable)
            WriteBlocks(screen, cards);
        else
            WriteTable(screen, cards);
        screen.Note(
            cards.Count == all ? $"共 {all} 份文件" : $"{all} 份文件中有 {cards.Count} 份",
            cards.Count == all ? $"{all} documents" : $"{cards.Count} of {all} documents");
    }

    private static void WriteLines(Screen screen, IReadOnlyList<DocumentCard> cards)
    {
        foreach (var card in cards)
            screen.Line(string.Join('\t', new[] { card.Name, Date(card), Place(card), Kind(card), Status(screen, card), card.Title }.Select(SafeText.OfLine)));
    }

    private static void WriteBlocks(Screen screen, IReadOnlyList<DocumentCard> cards)
    {
        foreach (var card in cards)
        {
            Paragraphs.Write(screen, SafeText.OfLine(card.Title), ink: Ink.Strong);
            string?[] facts = [card.Name, Date(card), Place(card), Kind(card), Status(screen, card)];
            Paragraphs.Write(screen, SafeText.OfLine(string.Join(" · ", facts.Where(fact => fact != Unknown))), indent: 2, ink: Ink.Faint);
        }
    }

    private static void WriteTable(Screen screen, IReadOnlyList<DocumentCard> cards)
    {
        var table = new Table { Border = TableBorder.Simple, Expand = true };
        table.AddColumn(Markup.Escape(screen.Say("标题", "Title")));
        foreach (var heading in new[] { screen.Say("日期", "Date"), screen.Say("地区", "Place"), screen.Say("类型", "Kind"), screen.Say("状态", "Status") })
            table.AddColumn(new TableColumn(Markup.Escape(heading)).NoWrap());
        table.AddColumn(Markup.Escape(screen.Say("文件", "Document")));
        foreach (var card in cards)
        {
            string[] cells = [card.Title, Date(card), PlaceName(card), Kind(card), Status(screen, card), card.Name];
            table.AddRow([.. cells.Select(cell => new Text(SafeText.OfLine(cell)))]);
        }

        SpectreConsole.On(screen.Out, screen.Width, screen.Colour).Write(table);
    }

    private static string Date(DocumentCard card) => card.Metadata.Dates.Shown is { } date ? IsoDate.Write(date.Value) : Unknown;

    private static string Place(DocumentCard card) => card.Metadata.Place?.Value.Path ?? Unknown;

    private static string PlaceName(DocumentCard card) => card.Metadata.Place?.Value.Name ?? Unknown;

    private static string Kind(DocumentCard card) => card.Metadata.Kind is { } kind ? KindNames.Of(kind.Value) : Unknown;

    private static string Status(Screen screen, DocumentCard card) => StatusNames.Of(screen, card.Status);
}
