namespace ReformBot.Cli.Terminal;

/// <summary>What a piece of text is, as far as it shows.</summary>
internal enum Ink
{
    Plain,
    Strong,

    /// <summary>The deciding words of a quote. Without colour: 【…】.</summary>
    Mark,
    Faint,
    Good,
    Bad,
}
