using System.Reflection;

namespace ReformBot.Corpus.Structure.Lines;

/// <summary>The words of navigation.tsv: page furniture and nothing else says them.</summary>
internal static class NavigationWords
{
    private const int LongestEntry = 12;

    /// <summary>A line that names its page, or its place in the site.</summary>
    private const int LongestFrame = 120;

    private static readonly Dictionary<string, bool> Entries = [];

    private static readonly List<string> Parts = [];

    static NavigationWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Structure.Lines.navigation.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is not [var how, var word])
                continue;
            if (how == "part")
                Parts.Add(word);
            else
                Entries[word] = how == "tail";
        }
    }

    /// <summary>首页, 打印, 分享到: the whole line is an entry of a menu.</summary>
    public static bool IsEntry(TextLine line) => TryFind(line, out _);

    /// <summary>相关新闻, 上一篇: nothing of the document comes after it.</summary>
    public static bool EndsText(TextLine line) => TryFind(line, out var ends) && ends;

    /// <summary>当前位置：…, …ICP备…: words that only the frame of a page uses.</summary>
    public static bool IsFrame(TextLine line)
    {
        if (line.Length > LongestFrame || line.HasStop || line.Label is { Level: not ClauseLevel.Dash })
            return false;
        foreach (var part in Parts)
        {
            if (line.Text.Contains(part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool TryFind(TextLine line, out bool ends)
    {
        ends = false;
        var text = line.Text.TrimEnd("：:").Trim("·•-—>×【】[]（）() ");
        return text.Length < LongestEntry && Entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out ends);
    }
}
