using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Citations;

/// <summary>The words that bound a figure: before it in its clause (最高给予5000元), directly behind it (30人以上) or inside (1600余万元).</summary>
internal static class BoundReader
{
    /// <summary>不超过每人每月800元: this far before the figure a bound still belongs to it.</summary>
    private const int Farthest = 16;

    public static FigureBound Read(string text, TextSpan span, int clauseStart, int clauseEnd)
    {
        if (span.In(text).AsSpan().IndexOfAny('余', '多') > 0)
            return FigureBound.Above;
        return Behind(text, span.End, clauseEnd) ?? Before(text, span.Start, Math.Max(clauseStart, span.Start - Farthest)) ?? Range(text, span) ?? FigureBound.Exact;
    }

    /// <summary>What the sentence may say of a figure that the quotation bounds so.</summary>
    public static bool Fits(FigureBound said, FigureBound quoted) => said == quoted || (said, quoted) switch
    {
        (FigureBound.Exact, FigureBound.Reached) or (FigureBound.AtLeast, FigureBound.Reached) => true,
        (FigureBound.Reached, FigureBound.Exact) or (FigureBound.Reached, FigureBound.AtLeast) => true,
        (FigureBound.About, FigureBound.Nearly) => true,
        (FigureBound.AtMost, FigureBound.UpTo) or (FigureBound.AtLeast, FigureBound.From) => true,
        _ => false,
    };

    private static FigureBound? Behind(string text, int end, int clauseEnd)
    {
        if (end < clauseEnd && text[end] == '(')
            end++;
        if (end >= clauseEnd)
            return null;
        return text[end] switch
        {
            '⊒' => FigureBound.AtLeast,
            '⊑' or '内' => FigureBound.AtMost,
            '≋' => FigureBound.About,
            '余' or '多' => FigureBound.Above,
            _ => null,
        };
    }

    private static FigureBound? Before(string text, int start, int from)
    {
        if (start > 0 && start > from && Near(text[start - 1]) is { } near)
            return near;
        for (var i = start - 1; i >= from; i--)
        {
            // Behind another figure it bounds that one.
            if (char.IsAsciiDigit(text[i]) || IsFigure(text[i]) && i + 1 < start && "个年月日周岁名人次天".Contains(text[i + 1], StringComparison.Ordinal))
                return null;
            if (Sign(text[i]) is { } sign)
                return sign;
        }

        return null;
    }

    private static FigureBound? Near(char character) => character switch
    {
        '约' => FigureBound.About,
        '近' => FigureBound.Nearly,
        '超' => FigureBound.Above,
        '满' => FigureBound.Reached,
        '达' => FigureBound.Exact,
        _ => null,
    };

    private static FigureBound? Sign(char character) => character switch
    {
        '≥' => FigureBound.AtLeast,
        '≤' => FigureBound.AtMost,
        '≻' => FigureBound.Above,
        '≺' => FigureBound.Below,
        '≈' => FigureBound.About,
        '≲' => FigureBound.Nearly,
        _ => null,
    };

    private static FigureBound? Range(string text, TextSpan span)
    {
        if (span.End + 1 < text.Length && text[span.End] is '至' or '到' or '-' or '~' && IsFigure(text[span.End + 1]))
            return FigureBound.From;
        return span.Start > 1 && text[span.Start - 1] is '至' or '-' or '~' && (IsFigure(text[span.Start - 2]) || "元人名家个月年天日岁%户次项".Contains(text[span.Start - 2], StringComparison.Ordinal))
            ? FigureBound.UpTo
            : null;
    }

    private static bool IsFigure(char character) => char.IsAsciiDigit(character) || "一二三四五六七八九十百千万".Contains(character, StringComparison.Ordinal);
}
