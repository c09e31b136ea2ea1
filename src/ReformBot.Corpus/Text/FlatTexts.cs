namespace ReformBot.Corpus.Text;

/// <summary>Recognises texts that some export wrote as one line, a space for each line end.</summary>
internal static class FlatTexts
{
    /// <summary>
    /// Fewer than one line end in this many characters: a page of an official document has some 600 characters and a dozen paragraphs.
    /// </summary>
    private const int CharactersPerLine = 1500;

    /// <summary>A line wrapped at some 28 to 40 characters leaves more spaces than this in as many characters; paragraphs leave fewer.</summary>
    private const int CharactersPerWrap = 60;

    public static Flatness Read(string text)
    {
        var body = text.AsSpan().Trim();
        var breaks = body.Count('\n');
        if (breaks > 0 && body.Length / (breaks + 1) <= CharactersPerLine)
            return Flatness.None;
        return SpacesBetweenHan(body) * CharactersPerWrap > body.Length ? Flatness.Wrapped : Flatness.Spaced;
    }

    private static int SpacesBetweenHan(ReadOnlySpan<char> text)
    {
        var (count, at) = (0, text.IndexOfAny(' ', '\u3000'));
        while (at > 0 && at + 1 < text.Length)
        {
            if (CharacterKinds.IsHan(text[at - 1]) && CharacterKinds.IsHan(text[at + 1]))
                count++;
            var next = text[(at + 1)..].IndexOfAny(' ', '\u3000');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }
}
