namespace ReformBot.Answering.Understanding;

/// <summary>The tables beside the code: tab-separated, # begins a comment line.</summary>
internal static class TsvFile
{
    /// <summary>Rows with at least three cells (missing ones empty).</summary>
    public static IEnumerable<string[]> Read(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            Array.Resize(ref cells, Math.Max(3, cells.Length));
            yield return Array.ConvertAll(cells, cell => cell ?? "");
        }
    }
}
