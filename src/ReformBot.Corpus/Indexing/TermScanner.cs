namespace ReformBot.Corpus.Indexing;

/// <summary>
/// The rules of <see cref="TermCutter"/>, without an allocation for each term: steps from term to term of a text that was folded before. Mutable; for
/// engines, which read forty million terms a corpus.
/// </summary>
public struct TermScanner(string folded)
{
    private int next;
    private int endOfHan;

    /// <summary>First character of the current term.</summary>
    public int Start { get; private set; }

    public int Length { get; private set; }

    /// <summary>One or two Han characters; otherwise a word of letters and digits.</summary>
    public bool IsHanTerm { get; private set; }

    /// <summary>False after the last term.</summary>
    public bool MoveNext()
    {
        if (next + 1 < endOfHan)
            return Take(next, 2, next + 1, isHan: true);
        next = Math.Max(next, endOfHan);
        for (; next < folded.Length; next++)
        {
            if (IsHan(folded[next]))
                return TakeHan();
            if (IsWord(folded[next]))
            {
                var end = EndOfWord(folded, next);
                return Take(next, end - next, end, isHan: false);
            }
        }

        return false;
    }

    /// <summary>The term's value in the index: folded, and 1,000 as 1000.</summary>
    public readonly string Value()
    {
        var value = folded.Substring(Start, Length);
        return IsHanTerm ? value : value.Replace(",", "", StringComparison.Ordinal);
    }

    private bool TakeHan()
    {
        endOfHan = next + 1;
        while (endOfHan < folded.Length && IsHan(folded[endOfHan]))
            endOfHan++;
        return Take(next, Math.Min(2, endOfHan - next), next + 1, isHan: true);
    }

    private bool Take(int start, int length, int following, bool isHan)
    {
        (Start, Length, next, IsHanTerm) = (start, length, following, isHan);
        return true;
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static bool IsWord(char character) => character is >= 'a' and <= 'z' or >= '0' and <= '9';

    /// <summary>A sign belongs to the word when a letter or digit follows it: 98.9 and 1+3, but not the full stop after 3.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var holds = text[end] is '+' or '.' or ',' && end + 1 < text.Length && IsWord(text[end + 1]);
            if (!IsWord(text[end]) && !holds)
                break;
            end++;
        }

        return end;
    }
}
