using System.Globalization;
using System.Text.Json;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Benchmarking;

/// <summary>The measurements side by side, or as one JSON object.</summary>
internal static class BenchView
{
    private const int Width = 12;

    /// <summary>What is measured, in the order of the lines.</summary>
    private static readonly string[] Names =
    [
        "ingest_seconds", "ingest_mb_per_second", "ingest_again_seconds", "memory_growth_mb", "size_mb", "query_ms_p50", "query_ms_p95", "search_ms_p50", "search_ms_p95",
    ];

    public static void Write(Screen screen, BenchRun bench, bool json)
    {
        if (json)
        {
            WriteJson(screen, bench);
            return;
        }

        screen.Line(screen.Say($"{bench.Documents} 份文件，{bench.Questions} 个问题", $"{bench.Documents} documents, {bench.Questions} questions"));
        var names = Names.ToDictionary(name => name, name => NameOf(screen, name));
        var first = names.Values.Max(name => CellWidth.Of(name)) + 2;
        screen.Line(screen.Paint(Pad("", first) + string.Concat(bench.Columns.Select(column => Left(column.Name))), Ink.Strong));
        foreach (var name in Names)
            screen.Line(Pad(names[name], first) + string.Concat(bench.Columns.Select(column => Left(Number(Value(column, name))))));
        Paragraphs.Write(screen, screen.Say(
            "回答是完整的一次（理解、检索、排序、组织、核对），检索是按问题原有的词找出最好的十段；FTS5 和 Lucene.Net 只存入、切分、按各自的 BM25 查找全文。",
            "An answer is a whole one (understand, search, rank, compose, check), a search finds the ten best passages by the question's own words; FTS5 and Lucene.Net only store, cut and find whole texts by their BM25."), ink: Ink.Faint);
    }

    private static void WriteJson(Screen screen, BenchRun bench)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal) { ["documents"] = bench.Documents, ["questions"] = bench.Questions };
        foreach (var name in Names)
        {
            foreach (var column in bench.Columns)
                if (Value(column, name) is { } value)
                    values[KeyOf(column, name)] = Math.Round(value, 3);
            foreach (var column in bench.Columns.Skip(1))
                if (Value(column, name) is > 0 and { } other && Value(bench.Columns[0], name) is { } own)
                    values["ratio_" + KeyOf(column, name)] = Math.Round(own / other, 3);
        }

        screen.Line(JsonSerializer.Serialize(values, ContractJson.Relaxed.DictionaryStringDouble));
    }

    private static string KeyOf(BenchColumn column, string name) => column.Key.Length == 0 ? name : $"{column.Key}_{name}";

    /// <summary>Null for what was not measured of it, and for what took no measurable time.</summary>
    private static double? Value(BenchColumn column, string name) => column.Values.TryGetValue(name, out var value) && double.IsFinite(value) ? value : null;

    private static string NameOf(Screen screen, string name) => name switch
    {
        "ingest_seconds" => screen.Say("导入，秒", "ingestion, s"),
        "ingest_mb_per_second" => screen.Say("导入，MB/秒", "ingestion, MB/s"),
        "ingest_again_seconds" => screen.Say("原样再导入，秒", "unchanged again, s"),
        "memory_growth_mb" => screen.Say("内存增长峰值，MB", "peak memory growth, MB"),
        "size_mb" => screen.Say("文件库，MB", "library, MB"),
        "query_ms_p50" => screen.Say("回答 p50，毫秒", "answer p50, ms"),
        "query_ms_p95" => screen.Say("回答 p95，毫秒", "answer p95, ms"),
        "search_ms_p50" => screen.Say("检索 p50，毫秒", "search p50, ms"),
        _ => screen.Say("检索 p95，毫秒", "search p95, ms"),
    };

    private static string Number(double? value) => value?.ToString(value >= 100 ? "0" : "0.##", CultureInfo.InvariantCulture) ?? "—";

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - CellWidth.Of(text)));

    private static string Left(string text) => new string(' ', Math.Max(1, Width - CellWidth.Of(text))) + text;
}
