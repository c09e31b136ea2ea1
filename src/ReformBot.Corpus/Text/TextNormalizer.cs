namespace ReformBot.Corpus.Text;

/// <summary>Repairs a text without losing where each character stood.</summary>
public static class TextNormalizer
{
    public static NormalizedText Normalize(string original) => NormalizedText.Verbatim(original);
}
