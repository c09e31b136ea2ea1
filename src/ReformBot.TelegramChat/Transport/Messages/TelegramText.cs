namespace ReformBot.TelegramChat.Transport.Messages;

/// <summary>
/// The text of a message: HTML of the Bot API, or plain. Made from parts that escape themselves, so that text of documents and of people is
/// shown and never taken for markup.
/// </summary>
public sealed record TelegramText
{
    private readonly Lazy<string> _visible;

    private TelegramText(string source, bool isHtml)
    {
        Source = source;
        IsHtml = isHtml;
        _visible = new Lazy<string>(() => isHtml ? HtmlText.Visible(source) : source);
    }

    public static TelegramText Empty { get; } = FromPlain("");

    /// <summary>As it is sent.</summary>
    public string Source { get; }

    /// <summary>Sent with parse_mode HTML.</summary>
    public bool IsHtml { get; }

    /// <summary>What a person reads: without tags, character references resolved.</summary>
    public string Visible => _visible.Value;

    /// <summary>In UTF-16 units, which is what the server counts. It trims first, so its count can be smaller.</summary>
    public int VisibleLength => Visible.Length;

    public bool IsTooLong => VisibleLength > TelegramLimits.MessageLength;

    /// <param name="html">With the Bot API's tags; everything from elsewhere in it must have gone through <see cref="Escape"/>.</param>
    public static TelegramText FromHtml(string html) => new(html, isHtml: true);

    public static TelegramText FromPlain(string text) => new(text, isHtml: false);

    /// <summary>Makes text harmless between tags and in attributes.</summary>
    public static string Escape(string text) => HtmlText.Escape(text);

    /// <summary>The same words without markup, for a server that could not parse the entities.</summary>
    public TelegramText ToPlain() => IsHtml ? FromPlain(Visible) : this;

    public bool Equals(TelegramText? other) => other is not null && IsHtml == other.IsHtml && Source == other.Source;

    public override int GetHashCode() => HashCode.Combine(Source, IsHtml);

    public override string ToString() => Source;
}
