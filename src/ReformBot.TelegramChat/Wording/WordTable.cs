using System.Reflection;

namespace ReformBot.TelegramChat.Wording;

/// <summary>The tables beside this file: tab-separated, # begins a comment line.</summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.TelegramChat.Wording." + name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
