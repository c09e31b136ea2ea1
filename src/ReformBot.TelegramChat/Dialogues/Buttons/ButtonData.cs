using System.Globalization;
using System.Text;
using ReformBot.TelegramChat.Transport;

namespace ReformBot.TelegramChat.Dialogues.Buttons;

/// <summary>What a button sends back: a letter and what it is about. Whatever comes may be from another version or from a changed app.</summary>
/// <param name="About">Parts between colons.</param>
internal sealed record ButtonData(ButtonVerb Verb, IReadOnlyList<string> About)
{
    private const string Letters = "aexotpfgbnyzl";

    private static readonly ButtonVerb[] Verbs =
    [
        ButtonVerb.Ask, ButtonVerb.Example, ButtonVerb.Anywhere, ButtonVerb.Open, ButtonVerb.Turn, ButtonVerb.Fold, ButtonVerb.File,
        ButtonVerb.Good, ButtonVerb.Bad, ButtonVerb.Near, ButtonVerb.Place, ButtonVerb.Nowhere, ButtonVerb.Documents,
    ];

    /// <summary>Null when it would be longer than the server takes: the button is left out then.</summary>
    public static string? Write(ButtonVerb verb, params object[] about)
    {
        var data = Letters[Array.IndexOf(Verbs, verb)] + string.Concat(about.Select(part => ":" + Convert.ToString(part, CultureInfo.InvariantCulture)));
        return Encoding.UTF8.GetByteCount(data) <= TelegramLimits.CallbackDataBytes ? data : null;
    }

    /// <summary>Null for what no button of this program sends.</summary>
    public static ButtonData? Read(string data)
    {
        var parts = data.Split(':');
        return parts[0].Length == 1 && Letters.IndexOf(parts[0][0], StringComparison.Ordinal) is >= 0 and var verb ? new ButtonData(Verbs[verb], parts[1..]) : null;
    }

    /// <summary>Whether pressing asks a question, which counts as one.</summary>
    public static bool Asks(string data) => Read(data) is { Verb: ButtonVerb.Ask or ButtonVerb.Example or ButtonVerb.Anywhere };

    public string Part(int index) => index < About.Count ? About[index] : "";

    /// <summary>−1 when it is no number.</summary>
    public int Number(int index) => int.TryParse(Part(index), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
