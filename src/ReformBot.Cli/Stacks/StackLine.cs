namespace ReformBot.Cli.Stacks;

/// <summary>A part in use, for a person.</summary>
/// <param name="Kind">As stack.json names it: index.</param>
/// <param name="Library">The assembly that does the work, with its version: Lucene.Net 4.8.0-beta00017.</param>
/// <param name="Others">What else this build has for it.</param>
internal sealed record StackLine(string Kind, string Name, string Library, IReadOnlyList<string> Others);
