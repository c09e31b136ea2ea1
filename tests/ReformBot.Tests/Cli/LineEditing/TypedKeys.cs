namespace ReformBot.Tests.Cli.LineEditing;

/// <summary>Keys from a text: ⏎ ← → ↑ ↓ ⇱ (Home) ⇲ (End) ⌫ ⌦ and ^X for control keys; the rest are themselves.</summary>
internal static class TypedKeys
{
    private static readonly Dictionary<char, ConsoleKey> Named = new()
    {
        ['⏎'] = ConsoleKey.Enter,
        ['←'] = ConsoleKey.LeftArrow,
        ['→'] = ConsoleKey.RightArrow,
        ['↑'] = ConsoleKey.UpArrow,
        ['↓'] = ConsoleKey.DownArrow,
        ['⇱'] = ConsoleKey.Home,
        ['⇲'] = ConsoleKey.End,
        ['⌫'] = ConsoleKey.Backspace,
        ['⌦'] = ConsoleKey.Delete,
    };

    public static IEnumerable<ConsoleKeyInfo> Of(string keys)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == '^')
                yield return new ConsoleKeyInfo((char)(keys[++i] - 'A' + 1), ConsoleKey.A + (keys[i] - 'A'), shift: false, alt: false, control: true);
            else if (Named.TryGetValue(keys[i], out var key))
                yield return new ConsoleKeyInfo('\0', key, shift: false, alt: false, control: false);
            else
                yield return new ConsoleKeyInfo(keys[i], default, shift: false, alt: false, control: false);
        }
    }
}
