using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using ReformBot.Corpus.Passages;
using ReformBot.Corpus.Structure;
using ReformBot.Corpus.Text;

namespace ReformBot.Sqlite.Records;

/// <summary>
/// A passage as bytes: id, kind, place, headings, and its characters as runs over the original with the few that the repair replaced. The text
/// itself is stored once, in the original, so a passage cannot drift from what it quotes.
/// </summary>
internal static class PassageRecord
{
    /// <returns>Index in the original of the lowest character that the passage takes; the reader starts from its part.</returns>
    /// <exception cref="ArgumentException">The passage does not come from this original.</exception>
    public static int Write(ByteWriter writer, Passage passage, string original)
    {
        if (!ulong.TryParse(passage.Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) || passage.Id.Length != 16)
            throw new ArgumentException($"“{passage.Id}” is not a passage id: 16 hexadecimal digits.");
        var lowest = Lowest(passage, original);
        writer.Bytes(BitConverter.GetBytes(id));
        writer.Count((int)passage.Kind);
        writer.Count(passage.Ordinal);
        writer.Text(passage.Locator);
        writer.Count(passage.Headings.Length);
        foreach (var heading in passage.Headings)
            writer.Text(heading);
        writer.Count(lowest);
        WriteRuns(writer, passage.Body);
        WriteReplaced(writer, passage.Body, original);
        return lowest;
    }

    /// <param name="source">Where the characters are read from.</param>
    /// <param name="part">Id of the part that holds the lowest character.</param>
    public static Passage Read(ReadOnlySpan<byte> record, string documentId, OriginalReader source, long part)
    {
        var reader = new ByteReader(record);
        var id = BitConverter.ToUInt64(reader.Bytes(sizeof(ulong)));
        var kind = (ClauseKind)reader.Count();
        var ordinal = reader.Count();
        var locator = reader.Text();
        var headings = ReadHeadings(ref reader);
        return new Passage
        {
            Id = id.ToString("x16", CultureInfo.InvariantCulture),
            DocumentId = documentId,
            Ordinal = ordinal,
            Kind = kind,
            Locator = locator,
            Headings = headings,
            Body = ReadBody(ref reader, source, part),
        };
    }

    private static int Lowest(Passage passage, string original)
    {
        var lowest = original.Length;
        var runs = passage.Body.Runs;
        for (var i = 0; i < runs.Length; i++)
        {
            var length = RunLength(passage.Body, i);
            var starts = i == 0 ? runs[0].At == 0 : runs[i].At > runs[i - 1].At;
            if (!starts || length <= 0 || runs[i].Original < 0 || runs[i].Original + length > original.Length)
                throw new ArgumentException($"Passage {passage.Ordinal} points outside of the original ({passage.Locator}).");
            lowest = Math.Min(lowest, runs[i].Original);
        }

        return runs.IsEmpty && passage.Body.Length > 0
            ? throw new ArgumentException($"Passage {passage.Ordinal} has characters without a place in the original.")
            : runs.IsEmpty ? 0 : lowest;
    }

    private static int RunLength(NormalizedText body, int run) =>
        (run + 1 < body.Runs.Length ? body.Runs[run + 1].At : body.Length) - body.Runs[run].At;

    private static void WriteRuns(ByteWriter writer, NormalizedText body)
    {
        writer.Count(body.Length);
        writer.Count(body.Runs.Length);
        var previous = default(OffsetRun);
        foreach (var run in body.Runs)
        {
            writer.Count(run.At - previous.At);
            writer.Signed(run.Original - previous.Original);
            previous = run;
        }
    }

    private static void WriteReplaced(ByteWriter writer, NormalizedText body, string original)
    {
        var replaced = new List<int>();
        for (var i = 0; i < body.Runs.Length; i++)
        {
            var repaired = body.Text.AsSpan(body.Runs[i].At, RunLength(body, i));
            var source = original.AsSpan(body.Runs[i].Original, repaired.Length);
            for (var at = repaired.CommonPrefixLength(source); at < repaired.Length; at += 1 + repaired[(at + 1)..].CommonPrefixLength(source[(at + 1)..]))
                replaced.Add(body.Runs[i].At + at);
        }

        writer.Count(replaced.Count);
        var previous = 0;
        foreach (var index in replaced)
        {
            writer.Count(index - previous);
            writer.Count(body.Text[index]);
            previous = index;
        }
    }

    private static ImmutableArray<string> ReadHeadings(ref ByteReader reader)
    {
        var count = reader.CountOfItems();
        if (count == 0)
            return [];
        var headings = new string[count];
        for (var i = 0; i < count; i++)
            headings[i] = reader.Text();
        return ImmutableCollectionsMarshal.AsImmutableArray(headings);
    }

    private static NormalizedText ReadBody(ref ByteReader reader, OriginalReader source, long part)
    {
        var firstOfPart = reader.Count() / OriginalParts.Length * OriginalParts.Length;
        var length = reader.Count();
        var count = reader.CountOfItems();
        if (length == 0 || count == 0)
            return length == 0 ? NormalizedText.Empty : throw new InvalidDataException("A passage without runs.");
        var runs = new OffsetRun[count];
        var previous = default(OffsetRun);
        for (var i = 0; i < count; i++)
            previous = runs[i] = new OffsetRun(previous.At + reader.Count(), previous.Original + reader.SignedInt());

        var characters = new char[length];
        for (var i = 0; i < count; i++)
        {
            var end = i + 1 < count ? runs[i + 1].At : length;
            if (runs[i].At > end || end > length || runs[i].Original < firstOfPart)
                throw new InvalidDataException("A run outside of its passage.");
            source.CopyTo(part, runs[i].Original - firstOfPart, characters.AsSpan(runs[i].At..end));
        }

        Replace(ref reader, characters);
        return new NormalizedText(new string(characters), ImmutableCollectionsMarshal.AsImmutableArray(runs));
    }

    private static void Replace(ref ByteReader reader, char[] characters)
    {
        var count = reader.CountOfItems();
        for (int i = 0, index = 0; i < count; i++)
        {
            index += reader.Count();
            if (index >= characters.Length)
                throw new InvalidDataException("A replaced character outside of its passage.");
            characters[index] = (char)reader.Count();
        }
    }
}
