using Microsoft.Extensions.AI;
using ReformBot.Answering.Writing;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>
/// Counts the rounds of a talk as they pass. Semantic Kernel's own limit would send another request behind the last results, with tool messages but without
/// tools, which some services refuse.
/// </summary>
internal sealed class TalkRounds(ModelTools tools)
{
    private readonly List<FunctionCallContent> calls = [];
    private int done;

    /// <summary>The results of the last round have passed.</summary>
    public bool AreOver => tools.Any && done == tools.Rounds;

    /// <summary>Call it before the update goes on, and before the model is asked again.</summary>
    public void Take(ChatResponseUpdate update)
    {
        calls.AddRange(update.Contents.OfType<FunctionCallContent>());
        var results = update.Contents.OfType<FunctionResultContent>().ToList();
        if (results.Count == 0)
            return;
        // A tool that a model made up passes no filter; its result is Semantic Kernel's, in English, until here.
        foreach (var (place, (call, result)) in calls.Zip(results).Index())
        {
            if (tools.Find(call.Name) is null)
                result.Result = tools.Refusal(call, place);
        }

        calls.Clear();
        done++;
    }
}
