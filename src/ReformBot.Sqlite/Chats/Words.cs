using System.Runtime.InteropServices;
using ReformBot.Sqlite.Engine;

namespace ReformBot.Sqlite.Chats;

/// <summary>Characters as they are, also those that UTF-8 cannot hold.</summary>
internal static class Words
{
    public static ReadOnlySpan<byte> Bytes(string text) => MemoryMarshal.AsBytes(text.AsSpan());

    public static string Text(Statement statement, int column) => new(statement.Characters(column));
}
