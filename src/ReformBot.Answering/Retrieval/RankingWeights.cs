using ReformBot.Corpus.Structure;

namespace ReformBot.Answering.Retrieval;

/// <summary>The constants of ranking, each with what chose it. Data, not code: an engine never sees them.</summary>
internal static class RankingWeights
{
    /// <summary>BM25 saturation; passages are short, so a second occurrence says little. Best of 0.6…1.6 on policy notices and lay legal questions.</summary>
    public const double K1 = 0.8;

    /// <summary>BM25 length normalisation; passages are of similar length by construction. Best of 0…0.75 there.</summary>
    public const double B = 0.5;

    /// <summary>Terms of an average passage.</summary>
    public const double AverageLength = 120;

    /// <summary>A term in a heading counts as this many in the text.</summary>
    public const double HeadingShare = 0.6;

    /// <summary>A term in the document's title counts as this many in the text.</summary>
    public const double TitleShare = 0.7;

    /// <summary>
    /// What the other candidates of the same document say of the question counts this much for a passage: a document that speaks of all of it comes
    /// before one that speaks of half of it at length.
    /// </summary>
    public const double DocumentShare = 0.2;

    /// <summary>Weight of single characters beside pairs. Without them nDCG of lay legal questions is .02 lower.</summary>
    public const double CharacterShare = 1.4;

    /// <summary>BM25: how much a term says that occurs so often in a passage of so many terms.</summary>
    public static double Saturate(double frequency, int length) => frequency == 0
        ? 0
        : frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / AverageLength));

    /// <summary>How much of the score a piece keeps by its kind: a caption never beats a sentence, furniture hardly counts.</summary>
    public static double OfKind(ClauseKind kind) => kind switch
    {
        ClauseKind.Paragraph or ClauseKind.TableRow or ClauseKind.Section or ClauseKind.Question => 1,
        ClauseKind.Title => 0.75,
        ClauseKind.Letterhead or ClauseKind.Signature or ClauseKind.Colophon or ClauseKind.Addressee => 0.7,
        ClauseKind.TableHeader => 0.6,
        ClauseKind.Caption or ClauseKind.Byline => 0.6,
        _ => 0.4,
    };
}
