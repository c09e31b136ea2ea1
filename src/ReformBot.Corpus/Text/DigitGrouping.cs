namespace ReformBot.Corpus.Text;

/// <summary>How people part a number: lengths of its groups. Compared without making a string, since every few digits of a text are tried.</summary>
internal sealed class DigitGrouping(params int[] lengths)
{
    public static DigitGrouping Single(int digits) => new(Enumerable.Repeat(1, digits).ToArray());

    /// <param name="firstLength">Of the first group without what was set before the number.</param>
    public bool Fits(ReadOnlySpan<DigitGroup> groups, int firstLength)
    {
        if (groups.Length != lengths.Length || firstLength != lengths[0])
            return false;
        for (var i = 1; i < lengths.Length; i++)
        {
            if (groups[i].Digits.Length != lengths[i])
                return false;
        }

        return true;
    }
}
