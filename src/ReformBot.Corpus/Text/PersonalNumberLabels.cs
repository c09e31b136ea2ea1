using System.Globalization;
using System.Reflection;

namespace ReformBot.Corpus.Text;

/// <summary>Numbers that are personal because the text says what they are: 身份证号码是…, 护照号：E….</summary>
internal static class PersonalNumberLabels
{
    /// <summary>What stands between the word and the number.</summary>
    private const string Connectors = "号码:是为=( )\"'[]";

    private const int MostConnectors = 8;

    /// <summary>More groups than the most parted number has.</summary>
    private const int MostGroups = 19;

    /// <summary>The longest word first: 社保卡号 before 卡号.</summary>
    private static readonly Lazy<PersonalNumberLabel[]> Labels = new(Load);

    /// <summary>Null when no such word stands before <paramref name="first"/>, or when the digits behind it are too few or too many.</summary>
    public static PersonalNumber? Before(List<DigitGroup> chain, int first, string folded, out int groups)
    {
        groups = 0;
        var start = chain[first].Span.Start;
        var letters = 0;
        while (start > 0 && char.IsAsciiLetterLower(folded[start - 1]))
            (start, letters) = (start - 1, letters + 1);
        if (Before(folded, start) is not { } label || !label.Allows(letters))
            return null;
        var digits = 0;
        for (var i = first; i < chain.Count && i < first + MostGroups && digits + chain[i].Digits.Length <= label.Most; i++)
        {
            digits += chain[i].Digits.Length;
            groups++;
        }

        return digits >= label.Fewest ? new PersonalNumber(label.Kind, TextSpan.FromBounds(start, chain[first + groups - 1].Span.End)) : null;
    }

    private static PersonalNumberLabel? Before(string folded, int end)
    {
        for (var skipped = 0; skipped <= MostConnectors; skipped++, end--)
        {
            var before = folded.AsSpan(0, end);
            foreach (var label in Labels.Value)
            {
                if (before.EndsWith(label.Word, StringComparison.Ordinal))
                    return label;
            }

            if (end == 0 || !Connectors.Contains(folded[end - 1], StringComparison.Ordinal))
                return null;
        }

        return null;
    }

    private static PersonalNumberLabel[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Corpus.Text.personal-labels.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))
                .Select(row => new PersonalNumberLabel(row[0], Enum.Parse<PersonalNumberKind>(row[1]), Number(row[2]), Number(row[3]), Number(row[4])))
                .OrderByDescending(label => label.Word.Length),
        ];
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
