namespace ReformBot.Corpus.Passages;

/// <summary>How long passages are, in characters. A Chinese sentence of official prose has some 40 to 60.</summary>
public sealed record PassageSplitterOptions
{
    public static PassageSplitterOptions Default { get; } = new();

    /// <summary>
    /// Unlabelled neighbours shorter than this are put together (申领方式：… and 网址：…): alone they hold too few words to be found by, and
    /// a quote of them says nothing. Two short sentences.
    /// </summary>
    public int Smallest { get; init; } = 80;

    /// <summary>
    /// What a cut or a put-together passage aims at: some four sentences, as much as a person reads at a glance and a citation can show
    /// whole on a telephone.
    /// </summary>
    public int Target { get; init; } = 220;

    /// <summary>
    /// The longest passage that is not cut. The numbered items of the seeds and the articles of the sample regulations have a median of
    /// 130 characters; nine in ten are shorter than this and stay whole.
    /// </summary>
    public int Greatest { get; init; } = 350;

    /// <summary>A lead-in longer than this becomes the heading of its items by its last sentence alone.</summary>
    public int LongestLeadIn { get; init; } = 100;
}
