namespace ReformBot.Corpus.Documents;

/// <summary>The keys that readers use in <see cref="SourceDocument.Declared"/>.</summary>
public static class DeclaredKeys
{
    public const string Title = "title";
    public const string Issuer = "issuer";
    public const string Number = "number";

    /// <summary>ISO 8601 date.</summary>
    public const string Published = "published";

    public const string Address = "url";
    public const string Place = "place";
    public const string Kind = "kind";
}
