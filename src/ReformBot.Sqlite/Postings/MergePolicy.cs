namespace ReformBot.Sqlite.Postings;

/// <summary>When segments are merged: sizes fall geometrically from the oldest to the newest.</summary>
internal static class MergePolicy
{
    /// <summary>
    /// How many of the newest segments to merge into one; 0 for none. The newest <paramref name="fanIn"/> are merged when the oldest of them is not
    /// larger than the others together, and with them every older one that their sum reaches.
    /// </summary>
    public static int NewestToMerge(IReadOnlyList<Segment> segments, int fanIn)
    {
        if (segments.Count < fanIn)
            return 0;
        var count = fanIn - 1;
        var bytes = 0L;
        for (var i = segments.Count - count; i < segments.Count; i++)
            bytes += segments[i].Bytes;
        if (segments[^fanIn].Bytes > bytes)
            return 0;
        while (count < segments.Count && segments[^(count + 1)].Bytes <= bytes)
        {
            count++;
            bytes += segments[^count].Bytes;
        }

        return count;
    }
}
