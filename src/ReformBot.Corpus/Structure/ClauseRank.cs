namespace ReformBot.Corpus.Structure;

/// <summary>
/// The order in which families usually nest, outermost first. It decides only where a document does not show its own order: what opens
/// under what, and which family goes on counting afterwards.
/// </summary>
internal enum ClauseRank
{
    None,
    Annex,
    InnerTitle,
    Group,
    Part,
    Chapter,
    Section,
    Article,
    Heading,
    Han,
    HanInBrackets,
    Arabic,
    ArabicInBrackets,
    Circled,
    Question,
    Ordinal,
    OrdinalWord,
    Dash,
    Text,
}
