namespace ReformBot.TelegramChat;

/// <summary>A document as it was ingested.</summary>
/// <param name="Name">With its ending, without folders.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
