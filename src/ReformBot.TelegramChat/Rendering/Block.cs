using System.Collections.Immutable;
using System.Text;
using ReformBot.Corpus.Text;
using ReformBot.TelegramChat.Transport.Messages;

namespace ReformBot.TelegramChat.Rendering;

/// <summary>Text that stands in one message whole, with its markup; escaped only when it is written out, so that lengths are those that count.</summary>
/// <param name="Text">As a person reads it.</param>
internal sealed record Block(string Text)
{
    /// <summary>In order, without overlap.</summary>
    public ImmutableArray<TextSpan> Bold { get; init; } = [];

    /// <summary>In a quotation that is folded until a person opens it.</summary>
    public bool IsQuoted { get; init; }

    public bool IsItalic { get; init; }

    /// <summary>Between it and the block before it in the same message.</summary>
    public string Joint { get; init; } = "\n";

    /// <summary>How many marked parts the server counts.</summary>
    public int Entities => Bold.Length + (IsQuoted ? 1 : 0) + (IsItalic ? 1 : 0);

    public string Html
    {
        get
        {
            var html = new StringBuilder();
            var at = 0;
            foreach (var span in Bold)
            {
                html.Append(TelegramText.Escape(Text[at..span.Start])).Append("<b>").Append(TelegramText.Escape(span.In(Text))).Append("</b>");
                at = span.End;
            }

            html.Append(TelegramText.Escape(Text[at..]));
            if (IsItalic)
                html.Insert(0, "<i>").Append("</i>");
            return IsQuoted ? html.Insert(0, "<blockquote expandable>").Append("</blockquote>").ToString() : html.ToString();
        }
    }

    public static Block Heading(string text) => new(text) { Bold = [new TextSpan(0, text.Length)], Joint = "\n\n" };
}
