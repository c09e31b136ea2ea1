using ReformBot.Answering;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Serving.Mcp;
using ReformBot.Serving.Telemetry;

namespace ReformBot.Cli.Serving;

/// <summary><c>mcp</c>: tools for another assistant over standard input and output, until the input ends.</summary>
/// <param name="assistant">Over a library that was opened.</param>
internal sealed class McpVerb(Surroundings surroundings, LibraryDoor door, Func<OpenLibrary, PolicyAssistant> assistant)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        (await door.OpenOrFillAsync(cancellationToken)).Dispose();
        using var telemetry = TelemetryExport.Start(TelemetryVariables.Read(surroundings.Environment));
        using var library = new LiveLibrary(door.Place, surroundings.Toolbox.OpenForReading, assistant);
        var (input, output) = surroundings.Pipes();
        await new McpDesk(ServedPrograms.Of(surroundings, library)).RunAsync(input, output, cancellationToken);
        return ExitCode.Ok;
    }
}
