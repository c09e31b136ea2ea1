using FsCheck;
using FsCheck.Fluent;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Tests.Corpus.Structure;
using ReformBot.Tests.Corpus.Text;

namespace ReformBot.Tests.Corpus.Passages;

public sealed class PassageSplitterProperties
{
    [Fact]
    public void No_character_is_lost_and_none_stands_twice() => ForAllTexts(original => Uses(ParsedDocument.Of(original)) is null);

    [Fact]
    public void A_passage_is_the_text_at_its_offsets() => ForAllTexts(original =>
    {
        var document = ParsedDocument.Of(original);
        return document.Passages.All(passage => document.Text.Text.Contains(passage.Text, StringComparison.Ordinal)
            && ParsedDocument.Bare(passage.Span.In(original)).Length >= ParsedDocument.Bare(passage.Text).Length);
    });

    [Fact]
    public void No_passage_is_longer_than_the_greatest_length_by_more_than_its_closing_marks() => ForAllTexts(original =>
        ParsedDocument.Of(original).Passages.All(passage => passage.Text.Length <= PassageSplitterOptions.Default.Greatest + 8
            || passage.Kind is not (ClauseKind.Paragraph or ClauseKind.TableRow)));

    [Fact]
    public void Ids_differ_and_are_the_same_again() => ForAllTexts(original =>
    {
        var ids = ParsedDocument.Of(original).Passages.Select(passage => passage.Id).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count && ids.SequenceEqual(ParsedDocument.Of(original).Passages.Select(passage => passage.Id));
    });

    [Fact]
    public void Own_texts_of_clauses_follow_each_other() => ForAllTexts(original =>
    {
        var end = 0;
        foreach (var clause in ParsedDocument.Of(original).Clauses)
        {
            if (clause.Own.Start < end)
                return false;
            end = clause.Own.End;
        }

        return true;
    });

    [Theory]
    [InlineData("seeds")]
    [InlineData("policies")]
    public void Real_documents_lose_nothing_and_repeat_nothing(string folder) =>
        Assert.All(RealDocuments.Files(folder), file => Assert.Null(Uses(ParsedDocument.Of(File.ReadAllText(file)))));

    /// <summary>Null when each character of the repaired text is in one passage or was set aside; else what is wrong.</summary>
    private static string? Uses(ParsedDocument document)
    {
        var uses = new int[document.Text.Length];
        var places = Enumerable.Range(0, document.Text.Length).ToDictionary(document.Text.OriginalIndex);
        foreach (var passage in document.Passages)
        {
            for (var i = 0; i < passage.Body.Length; i++)
                uses[places[passage.Body.OriginalIndex(i)]]++;
        }

        foreach (var clause in document.Clauses.Where(clause => clause.Kind is ClauseKind.Navigation or ClauseKind.Duplicate))
        {
            for (var i = clause.Own.Start; i < clause.Own.End; i++)
                uses[i]++;
        }

        for (var i = 0; i < uses.Length; i++)
        {
            var mayBeLeftOut = char.IsWhiteSpace(document.Text.Text[i]) || document.Text.Text[i] == '#';
            if (uses[i] > 1 || uses[i] == 0 && !mayBeLeftOut)
                return $"character {i} stands in {uses[i]} passages: {document.Text.Text.AsSpan(i, Math.Min(20, uses.Length - i))}";
        }

        return null;
    }

    private static void ForAllTexts(Func<string, bool> property) =>
        Prop.ForAll(SomeTexts.Arbitrary, property).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_201_120, 3));
}
