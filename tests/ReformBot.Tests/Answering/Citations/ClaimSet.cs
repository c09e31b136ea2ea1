using System.Reflection;
using ReformBot.Answering.Citations;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Library;
using ReformBot.Corpus.Scopes;
using ReformBot.Corpus.Text;

namespace ReformBot.Tests.Answering.Citations;

/// <summary>Passages of our own with true and false sentences about them, read from Sets/.</summary>
public sealed class ClaimSet
{
    private readonly Dictionary<string, ClaimedQuote> quotes = [];
    private readonly List<(string Passage, string[] Cells, bool IsTrue)> rows = [];

    private ClaimSet(string file)
    {
        var (id, kind, headings) = ("", new string[5], new List<string>());
        foreach (var line in Lines(file).Where(line => line.Length > 1 && line[0] != '#'))
        {
            var cells = line[1..].Trim().Split('\t');
            switch (line[0])
            {
                case '@':
                    (id, kind) = (cells[0], cells);
                    break;
                case '=':
                    headings.Add(line[1..].Trim());
                    break;
                case '>':
                    quotes[id] = Quote(kind, line[1..].Trim().Replace('↵', '\n')) with { Headings = [.. headings] };
                    headings.Clear();
                    break;
                default:
                    rows.Add((id, cells, line[0] == '+'));
                    break;
            }
        }
    }

    /// <summary>Written beside the rules.</summary>
    public const string First = "first.txt";

    /// <summary>Written when the rules stood.</summary>
    public const string Second = "second.txt";

    /// <summary>Written after the rules had been mended by the second.</summary>
    public const string Third = "third.txt";

    /// <summary>Written by another author, who had not read the rules.</summary>
    public const string Fourth = "fourth.txt";

    /// <summary>By that author before the last mending, unseen by the rules until then.</summary>
    public const string Fifth = "fifth.txt";

    /// <summary>Passages of the bundled corpus, and what real documents showed to be wrong.</summary>
    public const string Sixth = "sixth.txt";

    /// <summary>Passages of the bundled corpus, seen when the rules stood, and texts against those rules.</summary>
    public const string Seventh = "seventh.txt";

    private static readonly Dictionary<string, ClaimSet> Sets = new[] { First, Second, Third, Fourth, Fifth, Sixth, Seventh }.ToDictionary(file => file, file => new ClaimSet(file));

    public IReadOnlyDictionary<string, ClaimedQuote> Quotes => quotes;

    public static ClaimSet Of(string file) => Sets[file];

    public IEnumerable<ClaimCase> Rewordings => Cases(isTrue: true);

    public IEnumerable<ClaimCase> Mutations => Cases(isTrue: false);

    /// <summary>Changes made by rule of what is true.</summary>
    public IEnumerable<ClaimCase> MadeMutations => Rewordings
        .SelectMany(claim => ClaimMutations.Of(claim.Sentence).Select(mutation => claim with { Kind = mutation.Kind, Sentence = mutation.Sentence, IsTrue = false }))
        .Where(claim => !Rewordings.Any(other => other.Sentence == claim.Sentence));

    private static IEnumerable<string> Lines(string file)
    {
        var name = Assembly.GetExecutingAssembly().GetManifestResourceNames().Single(name => name.EndsWith("Sets." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static ClaimedQuote Quote(string[] cells, string text)
    {
        var place = RegionCatalog.Default.FindAll(cells[3] + cells[2]).FirstOrDefault();
        var metadata = new PolicyMetadata
        {
            Title = new Fact<string>(cells[2], default),
            Issuers = [new Fact<string>(cells[3], default)],
            Dates = new PolicyDates(Published: new Fact<DateOnly>(DateOnly.Parse(cells[4]), default)),
            Kind = new Fact<DocumentKind>(cells[1] == "bulletin" ? DocumentKind.Bulletin : DocumentKind.Notice, default),
            Place = place is null ? null : new Fact<Region>(place.Candidates[0], default),
        };
        var card = new DocumentCard(DocumentIds.OfDocument(cells[0]), cells[0], 1, DocumentStatus.Current, "text/plain", metadata, 1);
        return new ClaimedQuote(text, new TextSpan(0, text.Length), text, card, "");
    }

    /// <summary>A third cell that begins with + is cited beside the passage, another one instead of it.</summary>
    private IEnumerable<ClaimCase> Cases(bool isTrue) => rows.Where(row => row.IsTrue == isTrue).Select(row => new ClaimCase(
        row.Passage,
        row.Cells[0],
        row.Cells[1],
        row.Cells.Length < 3 ? [quotes[row.Passage]] : row.Cells[2][0] == '+' ? [quotes[row.Passage], quotes[row.Cells[2][1..]]] : [quotes[row.Cells[2]]],
        isTrue));
}
