namespace ReformBot.Cli.Terminal;

/// <summary>What the console speaks: help, notes and errors. Answers are in Chinese in either case.</summary>
internal enum Language
{
    Chinese,
    English,
}
