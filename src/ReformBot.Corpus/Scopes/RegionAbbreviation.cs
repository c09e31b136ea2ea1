namespace ReformBot.Corpus.Scopes;

/// <summary>What a one-character name stands for, and where it may be taken for it.</summary>
internal sealed record RegionAbbreviation(Region Region, AbbreviationUse Use);
