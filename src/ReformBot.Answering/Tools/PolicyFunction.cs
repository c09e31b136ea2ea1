using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Tools;

/// <summary>A tool as a model sees it.</summary>
/// <param name="schema">Of its arguments, JSON Schema.</param>
/// <param name="run">Its result is text; wrong arguments are told there, not thrown.</param>
public sealed class PolicyFunction(string name, string description, string schema, Func<ToolArguments, CancellationToken, ValueTask<string>> run) : AIFunction
{
    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema { get; } = JsonElement.Parse(schema);

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        await run(new ToolArguments(arguments), cancellationToken);
}
