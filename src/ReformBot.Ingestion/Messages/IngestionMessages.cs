using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace ReformBot.Ingestion.Messages;

/// <summary>Words for messages, from messages.tsv, in one language.</summary>
internal sealed class IngestionMessages
{
    private static readonly FrozenDictionary<MessageCode, ImmutableArray<string>> Table = Load();

    private readonly int _column;

    private IngestionMessages(int column) => _column = column;

    public static IngestionMessages Chinese { get; } = new(1);

    public static IngestionMessages English { get; } = new(3);

    public static IngestionMessages In(IngestionLanguage language) => language == IngestionLanguage.English ? English : Chinese;

    public MessageText Of(Message message)
    {
        var row = Table[message.Code];
        return new MessageText(Fill(row[_column], message.Arguments), Fill(row[_column + 1], message.Arguments));
    }

    /// <summary>The first sentence alone, for warnings.</summary>
    public string Reason(MessageCode code, params ReadOnlySpan<string> arguments) => Of(Message.Of(code, arguments)).Reason;

    /// <summary>Not string.Format: the advice may show a JSON object, whose braces are text.</summary>
    private static string Fill(string text, ImmutableArray<string> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            text = text.Replace($"{{{i}}}", SafeText.Of(arguments[i]), StringComparison.Ordinal);
        return text;
    }

    private static FrozenDictionary<MessageCode, ImmutableArray<string>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("ReformBot.Ingestion.Messages.messages.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<MessageCode, ImmutableArray<string>>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                rows[Enum.Parse<MessageCode>(line[..line.IndexOf('\t')])] = [.. line.Split('\t')];
        }

        return rows.ToFrozenDictionary();
    }
}
