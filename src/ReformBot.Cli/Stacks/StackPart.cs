namespace ReformBot.Cli.Stacks;

/// <summary>One thing that can be chosen.</summary>
/// <param name="Name">As settings name it: sqlite.</param>
/// <param name="Library">A type of the library that does the work, for its version; asked only when somebody wants to see it, since that loads the library.</param>
/// <param name="Value">What makes it.</param>
internal sealed record StackPart<T>(string Name, Func<Type> Library, T Value);
