using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Composition;

/// <summary>Whether a sentence says what a word means, rather than using it.</summary>
internal static class Definition
{
    private static readonly string[] Asking = ["是什么意思", "什么意思", "的含义", "含义是", "的定义"];

    /// <summary>These ask for a meaning only of a word in quotation marks: 政策具体指什么 wants what was done.</summary>
    private static readonly string[] AskingOfNames = ["指什么", "指的是什么", "指哪", "怎么理解", "说的是什么", "到底指", "分别是"];

    private static readonly string[] Behind = ["是指", "指的是", "所指", "系指", "即", "就是", "包括", "包含", "分为", "分别为", "分别是", "主要是", "是一", "是由", "是以", "是对", "是按", "是把", "是将", "是向", "是从", "是在", "是针对", "是通过", "指", "为", ":", "—", "(", "="];

    private static readonly string[] Before = ["简称", "称为", "称作", "统称", "所称", "所称的", "叫做", "称之为", "所指的"];

    private static readonly string[] Enumerating = ["一是", "第一", "1.", "(一)", "一要"];

    private const string Numerals = "一二三四五六七八九十两0123456789+";

    /// <summary>Characters between a word and what says its meaning (示范点，即：).</summary>
    private const int Gap = 6;

    /// <summary>Characters of a description that goes before 的“X”.</summary>
    private const int LeastDescription = 12;

    /// <summary>Characters behind a name that can say something of it.</summary>
    private const int LeastContent = 16;

    /// <summary>The word whose meaning is asked for; null when the question asks for something else.</summary>
    public static string? TermOf(Question question)
    {
        if (question.Wanted is not (Wanted.Definition or Wanted.Items))
            return null;
        var (text, quoted) = (question.Text, Quoted(question.Text));
        if (text.StartsWith("什么是", StringComparison.Ordinal) || Holds(text, Asking))
            return quoted ?? Named(text);
        return quoted is not null && Holds(text, AskingOfNames) && (question.Wanted == Wanted.Definition || IsSlogan(quoted)) ? quoted : null;
    }

    private static bool Holds(string text, string[] wordings) => Array.Exists(wordings, wording => text.Contains(wording, StringComparison.Ordinal));

    /// <param name="term">Folded.</param>
    /// <param name="sentence">Folded.</param>
    /// <param name="candidate">The sentence with its passage.</param>
    /// <param name="document">Its document, when it was opened.</param>
    public static bool Defines(string term, string sentence, Candidate candidate, StoredDocument? document)
    {
        foreach (var form in Lexicon.Default.AlternativesOf(term).Where(alternative => alternative.Text.Length > 1).Select(alternative => alternative.Text))
        {
            for (var at = sentence.IndexOf(form, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (Explains(sentence, at, at + form.Length))
                    return true;
            }
        }

        if (candidate.Source.Passage.Headings.Append(candidate.Source.Passage.Text).Any(text => Asks(CharacterFolder.Fold(text), term)))
            return true;
        return IsSlogan(term) && (IsEnumerated(term, sentence, candidate) || IsSpreadOver(term, candidate, document)) || IsNameWithContent(term, sentence);
    }

    /// <summary>“X”…: a name in quotation marks whose sentence goes on to say what it is made of.</summary>
    private static bool IsNameWithContent(string term, string sentence)
    {
        var at = sentence.IndexOf($"\"{term}\"", StringComparison.Ordinal);
        return at >= 0 && sentence.Length - at - term.Length >= LeastContent;
    }

    /// <summary>The document asks itself: 什么是X？ above the answer.</summary>
    private static bool Asks(string folded, string term) =>
        folded.Contains("什么是" + term, StringComparison.Ordinal) || folded.Contains(term + "是什么", StringComparison.Ordinal) || folded.Contains(term + "是指什么", StringComparison.Ordinal);

    private static bool Explains(string sentence, int start, int end)
    {
        var behind = sentence[end..].TrimStart('"', ')', ' ');
        var gap = behind[..Math.Min(Gap, behind.Length)];
        var before = sentence[..start].TrimEnd('"', '(', ' ', '的');
        return Array.Exists(Behind, word => behind.StartsWith(word, StringComparison.Ordinal) || word.Length > 1 && gap.Contains(word, StringComparison.Ordinal) || word == "即" && gap.Contains(word, StringComparison.Ordinal))
            || Array.Exists(Before, word => before.EndsWith(word, StringComparison.Ordinal))
            || IsDescribed(sentence[..start]);
    }

    /// <summary>…的“X”: what goes before it says what X is.</summary>
    private static bool IsDescribed(string before) =>
        before.EndsWith("的\"", StringComparison.Ordinal) && before.Length >= LeastDescription && before.AsSpan().IndexOfAny(';', ',', ':') >= 0;

    /// <summary>三员, 1+3, 五个一: a number of things under one name, which has a meaning only where they are told.</summary>
    private static bool IsSlogan(string term) => term.AsSpan().IndexOfAny(Numerals) >= 0;

    private static bool IsEnumerated(string term, string sentence, Candidate candidate)
    {
        var at = sentence.IndexOf(term, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var clause = sentence[..at];
        var next = SentenceCutter.Cut(candidate.Source.Passage.Text).FirstOrDefault(span => span.Start >= candidate.Span.End);
        var follows = CharacterFolder.Fold(next.In(candidate.Source.Passage.Text));
        return BlockExpander.IsHeadingSentence(candidate.Text) && follows.Length > 0 || clause.EndsWith('"') && candidate.Text[..Math.Min(at, candidate.Text.Length)].Count(character => character == '、') >= 2 || Array.Exists(Enumerating, word => follows.StartsWith(word, StringComparison.Ordinal) || word == "一是" && sentence[at..].Contains(word, StringComparison.Ordinal)) || candidate.Text.TrimEnd() is [.., '：' or ':'];
    }

    /// <summary>五突出, 四个集中: the word that is counted stands that often in headings, or in the passage beside the name.</summary>
    private static bool IsSpreadOver(string term, Candidate candidate, StoredDocument? document)
    {
        var word = term.TrimStart([.. Numerals, '个', '大', '项', '条']);
        word = word.AsSpan().IndexOfAny(Numerals) is > 0 and var next ? word[..next] : word;
        if (word.Length < 2)
            return false;
        var headings = document?.Passages.SelectMany(passage => passage.Headings).Distinct().Count(heading => CharacterFolder.Fold(heading).Contains(word, StringComparison.Ordinal)) ?? 0;
        return headings >= 2 || CharacterFolder.Fold(candidate.Source.Passage.Text).Split(word).Length > 3;
    }

    private static string? Quoted(string text)
    {
        var start = text.IndexOf('"', StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf('"', start + 1);
        return end - start is > 1 and <= 16 ? text[(start + 1)..end] : null;
    }

    /// <summary>The last noun that is no question word: 临时救助 of 广州说的临时救助是什么意思.</summary>
    private static string? Named(string text) => MeasureReader.LastNoun(Array.Find(Asking, wording => text.Contains(wording, StringComparison.Ordinal)) is { } wording ? text[..text.IndexOf(wording, StringComparison.Ordinal)] : text.Replace("什么是", "", StringComparison.Ordinal).TrimEnd('?')) is { Length: > 1 } noun ? noun : null;
}
