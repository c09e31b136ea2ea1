namespace ReformBot.Corpus.Channels;

/// <summary>How far a message got.</summary>
public enum OutboxState
{
    /// <summary>Not yet handed to the platform.</summary>
    Planned,

    /// <summary>Handed over; whether it arrived is not known. After a restart it has to be recognised or edited, never sent again blindly.</summary>
    Sending,

    /// <summary>The message is there under its id, its text is not the final one yet.</summary>
    Placed,

    /// <summary>The person has it, or never can (the bot was blocked, the group is gone).</summary>
    Done,
}
