namespace ReformBot.Tests.Support;

/// <summary>A call of a tool as a model would make it.</summary>
/// <param name="Arguments">JSON.</param>
internal sealed record ScriptedCall(string Id, string Name, string Arguments);
