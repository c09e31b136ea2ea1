using System.Reflection;

namespace ReformBot.Cli.Stacks;

/// <summary>A part in use, for a person.</summary>
/// <param name="Kind">As stack.json names it: index.</param>
/// <param name="Library">The assembly that does the work.</param>
/// <param name="Others">What else this build has for it.</param>
internal sealed record StackLine(string Kind, string Name, AssemblyName Library, IReadOnlyList<string> Others);
