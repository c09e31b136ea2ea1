using System.Globalization;
using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Evaluation;

/// <summary>Figures as columns that line up, or as one JSON object.</summary>
internal static class FiguresView
{
    public static void Write(Screen screen, int questions, IReadOnlyList<Figure> figures, bool json)
    {
        if (json)
        {
            var values = new Dictionary<string, double>(StringComparer.Ordinal) { ["questions"] = questions };
            foreach (var figure in figures)
                values[figure.Name] = figure.Value;
            screen.Line(JsonSerializer.Serialize(values, ContractJson.Relaxed.DictionaryStringDouble));
            return;
        }

        screen.Line(screen.Say($"{questions} 个问题", $"{questions} questions"));
        var column = figures.Max(figure => figure.Name.Length) + 2;
        foreach (var figure in figures)
        {
            var value = figure.Value.ToString("0.####", CultureInfo.InvariantCulture);
            screen.Line($"  {figure.Name.PadRight(column)}{value.PadLeft(8)}  {screen.Paint($"n={figure.Count}", Ink.Faint)}");
        }
    }
}
