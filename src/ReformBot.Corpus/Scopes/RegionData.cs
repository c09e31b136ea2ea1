using System.Reflection;

namespace ReformBot.Corpus.Scopes;

/// <summary>The embedded tables beside this file, line by line.</summary>
internal static class RegionData
{
    public static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"ReformBot.Corpus.Scopes.{file}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Lines that are not empty and no comment, cut at <paramref name="separator"/>.</summary>
    public static IEnumerable<string[]> Rows(string file, char separator)
    {
        foreach (var line in Read(file).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split(separator);
        }
    }
}
