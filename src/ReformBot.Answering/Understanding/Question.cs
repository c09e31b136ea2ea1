using System.Collections.Immutable;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Answering.Understanding;

/// <summary>A question understood.</summary>
public sealed record Question
{
    /// <summary>As typed.</summary>
    public required string Asked { get; init; }

    /// <summary>Folded, everyday spellings and typos mended, earlier turns left out.</summary>
    public required string Text { get; init; }

    /// <summary>The words of <see cref="Asked"/> that ask, where it is one of several questions; empty when it is asked whole.</summary>
    public string Piece { get; init; } = "";

    /// <summary>One of several questions that hardly says anything by itself (最多罚到多少？): what it is about, the one before it says.</summary>
    public bool LeansOnOthers { get; init; }

    public required DateOnly Today { get; init; }

    public required Wanted Wanted { get; init; }

    /// <summary>What the number counts; empty unless <see cref="Wanted"/> is <see cref="Wanted.Number"/> or <see cref="Wanted.Comparison"/>.</summary>
    public ImmutableArray<UnitClass> Units { get; init; } = [];

    /// <summary>What is counted or measured; null unless the question asks with 多少 or 几.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Places named, each with all the regions its name can mean.</summary>
    public ImmutableArray<ImmutableArray<Region>> Places { get; init; } = [];

    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>今年, 去年: the words by which <see cref="Years"/> were counted from <see cref="Today"/>; empty when they were named.</summary>
    public ImmutableArray<string> YearWords { get; init; } = [];

    public ImmutableArray<Concept> Concepts { get; init; } = [];

    /// <summary>Words of the law for everyday words of the question; they help to find and rank passages, never to answer.</summary>
    public ImmutableArray<string> Law { get; init; } = [];

    /// <summary>发文字号 named in the question.</summary>
    public ImmutableArray<DocumentNumber> Numbers { get; init; } = [];

    /// <summary>期号 asked for: 第14期.</summary>
    public ImmutableArray<int> Issues { get; init; } = [];

    /// <summary>Grades and the like that the question names, by family; see <see cref="QualifierFamily"/>.</summary>
    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    /// <summary>Spellings that were mended: (typed, taken for).</summary>
    public ImmutableArray<(string Typed, string Read)> Corrections { get; init; } = [];

    /// <summary>True when earlier turns gave part of the meaning.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>How often something is done is asked (<see cref="Frequency"/>), or claimed.</summary>
    public bool AsksHowOften { get; init; }

    /// <summary>A rule of the whole country is asked for (按国家规定), not that of a place.</summary>
    public bool IsNational { get; init; }

    /// <summary>The person pays in (要交多少) rather than receives.</summary>
    public bool AsksToPay { get; init; }
}
