using System.Globalization;
using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Benchmarking;

/// <summary>The measurements side by side, or as one JSON object.</summary>
internal static class BenchView
{
    private const int Column = 12;

    public static void Write(Screen screen, BenchRun bench, int documents, int questions, bool json)
    {
        if (json)
        {
            WriteJson(screen, bench, documents, questions);
            return;
        }

        screen.Line(screen.Say($"{documents} 份文件，{questions} 个问题", $"{documents} documents, {questions} questions"));
        var names = bench.Rows.ToDictionary(row => row.Name, row => NameOf(screen, row.Name));
        var first = names.Values.Max(name => CellWidth.Of(name)) + 2;
        screen.Line(screen.Paint(Pad("", first) + Left("ReformBot") + Left("FTS5") + Left(screen.Say("倍数", "ratio")), Ink.Strong));
        foreach (var row in bench.Rows)
            screen.Line(Pad(names[row.Name], first) + Left(Number(row.Ours)) + Left(Number(row.Plain)) + Left(Number(row.Ratio)));
        Paragraphs.Write(screen, screen.Say(
            "FTS5 用自带的三字切分，只存入、按 bm25 查找；ReformBot 的查询是完整回答（理解、检索、排序、组织、核对）。",
            "FTS5, with its own trigrams, only stores and finds by bm25; a query of ReformBot is a whole answer (understand, search, rank, compose, check)."), ink: Ink.Faint);
    }

    private static void WriteJson(Screen screen, BenchRun bench, int documents, int questions)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = documents, ["questions"] = questions };
        foreach (var row in bench.Rows)
        {
            values[row.Name] = Math.Round(row.Ours, 3);
            if (row.Plain is { } plain)
                values["fts5_" + row.Name] = Math.Round(plain, 3);
            if (row.Ratio is { } ratio)
                values["ratio_" + row.Name] = Math.Round(ratio, 3);
        }

        screen.Line(JsonSerializer.Serialize(values, ContractJson.Relaxed.DictionaryStringDouble));
    }

    private static string NameOf(Screen screen, string name) => name switch
    {
        "ingest_seconds" => screen.Say("导入，秒", "ingestion, s"),
        "ingest_mb_per_second" => screen.Say("导入，MB/秒", "ingestion, MB/s"),
        "ingest_again_seconds" => screen.Say("原样再导入，秒", "unchanged again, s"),
        "memory_growth_mb" => screen.Say("内存增长峰值，MB", "peak memory growth, MB"),
        "size_mb" => screen.Say("文件库，MB", "library, MB"),
        "query_ms_p50" => screen.Say("查询 p50，毫秒", "query p50, ms"),
        _ => screen.Say("查询 p95，毫秒", "query p95, ms"),
    };

    private static string Number(double? value) => value?.ToString(value >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture) ?? "—";

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - CellWidth.Of(text)));

    private static string Left(string text) => new string(' ', Math.Max(1, Column - CellWidth.Of(text))) + text;
}
