namespace ReformBot.Ingestion;

/// <summary>The language of reasons, advice and warnings.</summary>
public enum IngestionLanguage
{
    Chinese,
    English,
}
