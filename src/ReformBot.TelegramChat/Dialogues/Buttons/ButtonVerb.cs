namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>What a button does.</summary>
internal enum ButtonVerb
{
    /// <summary>Asks a question of a list.</summary>
    Ask,

    /// <summary>Asks one of the examples.</summary>
    Example,

    /// <summary>Asks again without the person's place.</summary>
    Anywhere,

    /// <summary>Opens a clause, or a document at its first, in a new message.</summary>
    Open,

    /// <summary>Shows another clause in this message.</summary>
    Turn,

    /// <summary>Folds a clause up.</summary>
    Fold,

    /// <summary>Sends the source document.</summary>
    File,

    Good,
    Bad,

    /// <summary>Shows what else is near.</summary>
    Near,

    /// <summary>Takes a place of a list for the person's.</summary>
    Place,

    /// <summary>Forgets the person's place.</summary>
    Nowhere,

    /// <summary>Shows another page of the documents.</summary>
    Documents,
}
