using System.Collections;
using System.Globalization;
using System.Security;

namespace ReformBot.Answering.Prompts;

/// <summary>
/// Values → what the template engine gets: text of documents and people without invisible characters, with &lt; &gt; &amp; " ' escaped, so that
/// nothing in it can open or close a message or begin a line that looks like ours.
/// </summary>
internal static class PromptData
{
    /// <summary>Stands before each line of a document: a line that begins otherwise is the template's.</summary>
    private const string DocumentLine = "│ ";

    public static object Encode(object? value) => value switch
    {
        null => "",
        string text => Line(text),
        IEnumerable items => items.Cast<object>().Select(item => (object)Item(item)).ToArray(),
        IFormattable number => Line(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"a prompt takes text, numbers and lists of items, not {value.GetType().Name}", nameof(value)),
    };

    /// <summary>Field → value of an item; null when it is none of ours.</summary>
    public static Dictionary<string, object>? FieldsOf(object item) => item switch
    {
        PromptTurn turn => new() { ["speaker"] = turn.FromPerson ? "提问者" : "回答", ["text"] = Line(turn.Text) },
        PromptFailure failure => new() { ["sentence"] = Line(failure.Sentence), ["reason"] = Line(failure.Reason) },
        PromptEvidence evidence => new()
        {
            ["number"] = evidence.Number.ToString(CultureInfo.InvariantCulture),
            ["title"] = Line(evidence.Title),
            ["kind"] = Line(evidence.Kind),
            ["report"] = evidence.IsReport,
            ["issuer"] = Line(evidence.Issuer),
            ["code"] = Line(evidence.Code),
            ["place"] = Line(evidence.Place),
            ["date"] = Line(evidence.Date),
            ["status"] = Line(evidence.Status),
            ["headings"] = Line(evidence.Headings),
            ["locator"] = Line(evidence.Locator),
            ["text"] = Quoted(evidence.Text),
        },
        _ => null,
    };

    private static Dictionary<string, object> Item(object item) => FieldsOf(item)
        ?? throw new ArgumentException($"a list of a prompt holds turns, evidence or failures, not {item.GetType().Name}", nameof(item));

    private static string Line(string text) => SecurityElement.Escape(string.Join(' ', Lines(text)));

    private static string Quoted(string text) => SecurityElement.Escape(string.Join('\n', Lines(text).Select(line => DocumentLine + line)));

    private static string[] Lines(string text) =>
        VisibleText.Of(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
