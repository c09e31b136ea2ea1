namespace ReformBot.Corpus.Library;

/// <summary>Where a document stands in the library. Whether it is in force is a matter of its dates and repeals, not of this.</summary>
public enum DocumentStatus
{
    /// <summary>The newest version of a document that is present at its source: evidence.</summary>
    Current,

    /// <summary>An older version; readable, not evidence.</summary>
    Superseded,

    /// <summary>Its file is gone, or an operator removed it; readable, not evidence.</summary>
    Withdrawn,
}
