namespace ReformBot.Answering;

/// <summary>Whose words a reply is in.</summary>
public enum ReplyAuthor
{
    /// <summary>The documents' own clauses, chosen by rule.</summary>
    Documents,

    /// <summary>A model's, every sentence checked against its citations.</summary>
    Model,
}
