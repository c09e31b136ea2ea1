using FsCheck;
using FsCheck.Fluent;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Corpus.Text;

public sealed class TextNormalizerProperties
{
    [Fact]
    public void Every_character_is_the_original_one_or_a_documented_replacement() => ForAllTexts(original =>
    {
        var text = TextNormalizer.Normalize(original);
        return Enumerable.Range(0, text.Length).All(i => IsKept(original[text.OriginalIndex(i)], text.Text[i]));
    });

    [Fact]
    public void Characters_keep_their_order() => ForAllTexts(original =>
    {
        var text = TextNormalizer.Normalize(original);
        return Enumerable.Range(1, Math.Max(0, text.Length - 1)).All(i => text.OriginalIndex(i) > text.OriginalIndex(i - 1));
    });

    [Fact]
    public void Only_white_space_marks_and_readings_are_left_out() => ForAllTexts(original =>
    {
        var kept = TextNormalizer.Normalize(original).Text.Count(CharacterKinds.IsHan);
        return kept == original.Count(CharacterKinds.IsHan);
    });

    /// <summary>The text has lines before and after: without any, what is left of them is read from the spaces (a flattened text).</summary>
    [Fact]
    public void A_repaired_text_needs_no_repair() => ForAllTexts(original =>
    {
        var once = TextNormalizer.Normalize("首行。\n\n" + original + "\n\n末行。").Text;
        return TextNormalizer.Normalize(once).Text == once;
    });

    [Fact]
    public void No_string_whatever_breaks_it() =>
        Prop.ForAll<string>(text => text is null || TextNormalizer.Normalize(text).Length <= text.Length).QuickCheckThrowOnFailure();

    private static void ForAllTexts(Func<string, bool> property) =>
        Prop.ForAll(SomeTexts.Arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20_201_120, 1));

    /// <summary>The same character, a space of another width as a space, a line end or a space as a line feed.</summary>
    private static bool IsKept(char original, char repaired) =>
        original == repaired || repaired is ' ' && char.IsWhiteSpace(original) || repaired == '\n' && (char.IsWhiteSpace(original) || original is >= '\ue000' and <= '\uf8ff');
}
