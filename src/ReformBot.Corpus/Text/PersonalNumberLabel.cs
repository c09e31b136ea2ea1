namespace ReformBot.Corpus.Text;

/// <summary>A word that makes the number behind it personal; a row of personal-labels.tsv.</summary>
/// <param name="Letters">How many Latin letters may open the number: E12345678.</param>
internal sealed record PersonalNumberLabel(string Word, PersonalNumberKind Kind, int Fewest, int Most, int Letters)
{
    /// <summary>护照E12345678 and 护照号12345678 are numbers, 护照20260301 is a date.</summary>
    public bool Allows(int letters) => letters <= Letters && (letters > 0 || Letters == 0 || Word[^1] == '号');
}
