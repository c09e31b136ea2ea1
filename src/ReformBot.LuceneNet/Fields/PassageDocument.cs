using Lucene.Net.Documents;
using Lucene.Net.Index;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Indexing;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Text;

namespace ReformBot.LuceneNet.Fields;

/// <summary>Passages as Lucene.Net takes them in. Its fields are filled again and again, so it belongs to one thread.</summary>
internal sealed class PassageDocument
{
    private readonly PassageTokens _textTokens = new();
    private readonly PassageTokens _titleTokens = new();
    private readonly PassageTokens _headingTokens = new();
    private readonly Field _text;
    private readonly Field _title;
    private readonly Field _heading;
    private readonly NumericDocValuesField _row = new(PassageFields.Row, 0);

    public PassageDocument()
    {
        _text = new Field(PassageFields.Text, _textTokens, PassageFields.Terms);
        _title = new Field(PassageFields.Title, _titleTokens, PassageFields.Terms);
        _heading = new Field(PassageFields.Heading, _headingTokens, PassageFields.Terms);
    }

    /// <summary>The indexed passages of a version, one after the other; each is to be taken in before the next is asked for.</summary>
    public IEnumerable<IEnumerable<IIndexableField>> Of(EvidenceRow row, EvidenceContent content)
    {
        var ofDocument = FieldsOf(row, content.Metadata);
        IReadOnlyList<string> title = content.Metadata.Title is { } fact ? [CharacterFolder.Fold(fact.Value)] : [];
        _titleTokens.Take(title);
        for (var i = 0; i < content.Passages.Length; i++)
        {
            if (!PassageTerms.IsIndexed(content.Passages[i]))
                continue;
            _row.SetInt64Value(row.FirstPassage + i);
            yield return [.. FieldsOf(content.Passages[i], title), .. ofDocument];
        }
    }

    private IEnumerable<IIndexableField> FieldsOf(Passage passage, IReadOnlyList<string> title)
    {
        string[] headings = [.. passage.Headings.Select(CharacterFolder.Fold)];
        _headingTokens.Take(headings);
        _textTokens.Take([CharacterFolder.Fold(passage.Text), .. headings, .. title]);
        yield return _text;
        yield return _row;
        if (headings.Length > 0)
            yield return _heading;
        if (title.Count > 0)
            yield return _title;
    }

    private static List<IIndexableField> FieldsOf(EvidenceRow row, PolicyMetadata metadata)
    {
        var fields = new List<IIndexableField> { new Field(PassageFields.Key, DocumentKeys.IdOf(row.Key), PassageFields.Word) };
        if (metadata.Place is { } place)
            foreach (var name in place.Value.Path.Split('/'))
                fields.Add(new Field(PassageFields.Place, name, PassageFields.Word));
        if (metadata.Dates.Shown is { } date)
            fields.Add(new Int32Field(PassageFields.Date, (date.Value.Year * 10_000) + (date.Value.Month * 100) + date.Value.Day, Field.Store.NO));
        return fields;
    }
}
