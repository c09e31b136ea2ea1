using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ReformBot.Corpus.Indexing;

namespace ReformBot.LuceneNet.Fields;

/// <summary>
/// Our cutter as Lucene.Net reads tokens: the same terms as in every other engine, in the order of the texts. Used again for one passage after the other, by
/// one thread.
/// </summary>
internal sealed class PassageTokens : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IReadOnlyList<string> _folded = [];
    private TermScanner _scanner;
    private int _next;

    public PassageTokens() => _term = AddAttribute<ICharTermAttribute>();

    /// <param name="folded">Texts that were folded before.</param>
    public void Take(IReadOnlyList<string> folded) => _folded = folded;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _scanner = new TermScanner("");
    }

    public override bool IncrementToken()
    {
        while (!_scanner.MoveNext())
        {
            if (_next == _folded.Count)
                return false;
            _scanner = new TermScanner(_folded[_next++]);
        }

        ClearAttributes();
        if (_scanner.IsHanTerm)
            _term.Append(_folded[_next - 1], _scanner.Start, _scanner.Length);
        else
            _term.Append(TermKeys.Of(_scanner.Value()));
        return true;
    }
}
