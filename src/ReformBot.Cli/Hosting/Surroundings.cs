using ReformBot.Cli.Libraries;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Hosting;

/// <summary>What a verb finds around it. Tests put in their own.</summary>
internal sealed record Surroundings
{
    public required Screen Screen { get; init; }

    public required TextReader Input { get; init; }

    public required Toolbox Toolbox { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the library lies when no <c>--library</c> is given; null when the platform names no place for a user's data.</summary>
    public string? DefaultLibrary { get; init; }

    /// <summary>The folder of the corpus that comes with the program; null when it was taken away.</summary>
    public string? BundledCorpus { get; init; }

    /// <summary>The folder of the prompts that come with the program; null when it was taken away.</summary>
    public string? BundledPrompts { get; init; }

    /// <summary>The next key; null where no person sits at the terminal.</summary>
    public Func<ConsoleKeyInfo>? Keys { get; init; }

    /// <summary>Given a source, the next Ctrl-C cancels that and no more; null ends it.</summary>
    public Action<CancellationTokenSource?> StopFirst { get; init; } = _ => { };

    /// <summary>Standard input and output as bytes, for a protocol; nothing else may write to that output then.</summary>
    public Func<(Stream Input, Stream Output)> Pipes { get; init; } = () => (Stream.Null, Stream.Null);

    public Func<string, string?> Environment { get; init; } = _ => null;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);
}
