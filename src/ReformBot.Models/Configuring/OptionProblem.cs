namespace ReformBot.Models.Configuring;

/// <summary>What is wrong with a setting and what to set, in both languages; the words stand in option-problems.tsv.</summary>
public sealed record OptionProblem(OptionCode Code, string Chinese, string English)
{
    /// <param name="arguments">Fill {0}, {1}… of the text. Never a key.</param>
    public static OptionProblem Of(OptionCode code, params ReadOnlySpan<string> arguments)
    {
        var row = Texts.Table["option-problems.tsv"][code.ToString()];
        return new OptionProblem(code, Texts.Fill(row[1], arguments), Texts.Fill(row[2], arguments));
    }
}
