using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Indexing;

/// <summary>
/// Text to terms: every two neighbouring Han characters (bigrams need no dictionary and never miss a word), and runs of letters and
/// digits whole, with the signs that hold a name together (1+3, 1+4+8+n, 98.9%). Every engine and every query uses this cutter.
/// </summary>
public static class TermCutter
{
    /// <summary>Terms in the order of the text. A Han character without a Han neighbour is a term by itself.</summary>
    public static IEnumerable<Term> Cut(string text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var character = CharacterFolder.Fold(text[i]);
            if (IsHan(character))
            {
                var end = EndOf(text, i, IsHan);
                if (end - i == 1)
                    yield return new Term(character.ToString(), i, 1);
                for (var j = i; j + 1 < end; j++)
                    yield return new Term(string.Create(2, (text, j), static (s, t) => (s[0], s[1]) = (CharacterFolder.Fold(t.text[t.j]), CharacterFolder.Fold(t.text[t.j + 1]))), j, 2);
                i = end;
            }
            else if (IsWord(character))
            {
                var end = EndOfWord(text, i);
                yield return new Term(CharacterFolder.Fold(text[i..end]).Replace(",", "", StringComparison.Ordinal), i, end - i);
                i = end;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool IsHan(char folded) => folded is >= '\u3400' and <= '\u9fff' or >= '\uf900' and <= '\ufaff';

    private static bool IsWord(char folded) => folded is >= 'a' and <= 'z' or >= '0' and <= '9';

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && belongs(CharacterFolder.Fold(text[end])))
            end++;
        return end;
    }

    /// <summary>A sign belongs to the word when a letter or digit follows it: 98.9 and 1+3, but not the full stop after 3.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            var character = CharacterFolder.Fold(text[end]);
            var holds = character is '+' or '.' or ',' && end + 1 < text.Length && IsWord(CharacterFolder.Fold(text[end + 1]));
            if (!IsWord(character) && !holds)
                break;
            end++;
        }

        return end;
    }
}
