using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Evaluation;

/// <summary>Figures of the documents' own words, of the model's, and the difference: in columns, or as one JSON object.</summary>
internal static class ComparisonView
{
    private const int Column = 12;

    /// <summary>The figures of the documents keep their names at the top, as without a model.</summary>
    public static string Json(int questions, IReadOnlyList<FigurePair> pairs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("questions", questions);
            Write(json, pairs, pair => pair.Documents?.Value);
            json.WriteStartObject("model");
            Write(json, pairs, pair => pair.Model?.Value);
            json.WriteEndObject();
            json.WriteStartObject("difference");
            Write(json, pairs, pair => pair.Difference);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Write(Screen screen, int questions, IReadOnlyList<FigurePair> pairs)
    {
        screen.Line(screen.Say($"{questions} 个问题", $"{questions} questions"));
        var name = pairs.Max(pair => pair.Name.Length) + 2;
        if (name + (3 * Column) > screen.Width)
            WriteBelow(screen, pairs);
        else
            WriteBeside(screen, pairs, name);
    }

    private static void WriteBeside(Screen screen, IReadOnlyList<FigurePair> pairs, int name)
    {
        string[] heads = [screen.Say("原文", "documents"), screen.Say("模型", "model"), screen.Say("差", "difference")];
        screen.Line(new string(' ', name) + string.Concat(heads.Select(Padded)));
        foreach (var pair in pairs)
            screen.Line((pair.Name.PadRight(name) + Padded(Value(pair.Documents)) + Padded(Value(pair.Model)) + Padded(Difference(pair))).TrimEnd());
    }

    /// <summary>On a narrow terminal: the name, and the three below it.</summary>
    private static void WriteBelow(Screen screen, IReadOnlyList<FigurePair> pairs)
    {
        foreach (var pair in pairs)
        {
            screen.Line(pair.Name);
            screen.Line(("  " + Value(pair.Documents).PadRight(Column) + Value(pair.Model).PadRight(Column) + Difference(pair)).TrimEnd());
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<FigurePair> pairs, Func<FigurePair, double?> value)
    {
        foreach (var pair in pairs)
        {
            if (value(pair) is { } number)
                json.WriteNumber(pair.Name, number);
        }
    }

    private static string Value(Figure? figure) => figure?.Value.ToString("0.####", CultureInfo.InvariantCulture) ?? "—";

    private static string Difference(FigurePair pair) => pair.Difference?.ToString("+0.####;-0.####;0", CultureInfo.InvariantCulture) ?? "";

    private static string Padded(string text) => new string(' ', Math.Max(1, Column - CellWidth.Of(text))) + text;
}
