using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace ReformBot.Answering.Writing;

/// <summary>The tools that a prompt offers, and how often they may be used.</summary>
/// <param name="Functions">Their results are text.</param>
/// <param name="Rounds">Answers of the model whose calls are carried out; 0 offers no tools.</param>
public sealed record ModelTools(ImmutableArray<AIFunction> Functions, int Rounds)
{
    /// <summary>Calls in one round that are carried out.</summary>
    public const int MostCalls = 4;

    public static ModelTools None { get; } = new([], 0);

    public bool Any => Rounds > 0 && !Functions.IsEmpty;

    /// <summary>The result, for the model, of a call that is not carried out: one too many, an unknown tool, arguments that are no JSON. Null for all others.</summary>
    /// <param name="place">Of the call in its round, from 0.</param>
    public string? Refusal(FunctionCallContent call, int place)
    {
        if (place >= MostCalls)
            return $"一次最多用{MostCalls}个工具，这个没有执行。";
        if (Find(call.Name) is null)
            return $"没有这个工具。可用的有：{string.Join('、', Functions.Select(known => known.Name))}";
        return call.Exception is null ? null : "参数不是正确的 JSON。";
    }

    /// <summary>Null for a tool that the model made up.</summary>
    public AIFunction? Find(string name) => Functions.FirstOrDefault(function => function.Name == name);
}
