using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Util;

namespace ReformBot.LuceneNet.Comparing;

/// <summary>The analysers of Lucene.Net for Chinese, by the names that people choose them by.</summary>
public static class PlainAnalyzer
{
    /// <summary>Pairs of characters, as ours.</summary>
    public const string Cjk = "cjk";

    /// <summary>Words, by a dictionary and hidden Markov model.</summary>
    public const string SmartChinese = "smartcn";

    public static IReadOnlyList<string> Names { get; } = [Cjk, SmartChinese];

    /// <param name="name">One of <see cref="Names"/>.</param>
    internal static Analyzer Of(string name) => name switch
    {
        Cjk => new CJKAnalyzer(LuceneVersion.LUCENE_48),
        SmartChinese => new SmartChineseAnalyzer(LuceneVersion.LUCENE_48),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "not an analyser that is known here"),
    };
}
