using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Serving.Mcp;
using ReformBot.Serving.Telemetry;

namespace ReformBot.Cli.Serving;

/// <summary><c>mcp</c>: tools for another assistant over standard input and output, until the input ends.</summary>
internal sealed class McpVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var model = models.Open();
        (await door.OpenOrFillAsync(cancellationToken)).Dispose();
        using var telemetry = TelemetryExport.Start(TelemetryVariables.Read(surroundings.Environment));
        using var library = ServedPrograms.Library(surroundings, door, model);
        var (input, output) = surroundings.Pipes();
        await new McpDesk(ServedPrograms.Of(surroundings, library)).RunAsync(new EndingInput(input, cancellationToken), output, cancellationToken);
        return ExitCode.Ok;
    }
}
