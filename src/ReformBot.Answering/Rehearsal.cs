using ReformBot.Answering.Composition;
using ReformBot.Answering.Understanding;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering;

/// <summary>
/// What every question needs before the library is asked: tables to be read, code to be compiled. A host does it on another thread while it reads the
/// command line and opens the library, so that the first answer comes some 40 ms sooner; without it everything works the same.
/// </summary>
public static class Rehearsal
{
    private const string Question = "2021年培训补贴多少元？";

    public static void Run()
    {
        ImproprietyReader.Read(Question);
        var text = WordStripper.Default.Standardise(CharacterFolder.Fold(Question));
        var places = RegionCatalog.Default.FindAll(text);
        RegionCatalog.Default.Resolve(places);
        ConceptReader.Read(text, [.. places.Select(place => place.Span)], 1);
        WantedReader.Read(text);
        foreach (var family in QualifierFamily.All)
            family.MembersIn(text);
        QuantityReader.Read(text);
        DocumentNumber.FindAll(text);
        foreach (var sentence in SentenceCutter.Cut(text))
            TermCutter.Cut(sentence.In(text)).Count();
    }
}
