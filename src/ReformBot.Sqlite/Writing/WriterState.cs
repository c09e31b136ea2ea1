namespace ReformBot.Sqlite.Writing;

/// <summary>The row of counters, as it will be at the end of the transaction. Mutable.</summary>
internal sealed class WriterState
{
    public required long Changes { get; set; }

    public required long Terms { get; set; }

    public required int NextPassage { get; set; }

    public required long NextPart { get; set; }

    public required long NextBlock { get; set; }

    /// <summary>First passage that no segment covers yet.</summary>
    public required int FirstPending { get; set; }

    public WriterState Clone() => (WriterState)MemberwiseClone();
}
