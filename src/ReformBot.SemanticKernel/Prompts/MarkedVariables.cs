using Microsoft.SemanticKernel;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Tools;

namespace ReformBot.SemanticKernel.Prompts;

/// <summary>Orders to a model in the variables of a prompt.</summary>
internal static class MarkedVariables
{
    public static int In(KernelArguments arguments) => arguments.Sum(argument => In(argument.Value));

    private static int In(object? value) => value switch
    {
        string text => InjectionMarks.In(text),
        PromptTurn turn => InjectionMarks.In(turn.Text),
        PromptFailure failure => InjectionMarks.In(failure.Sentence),
        PromptEvidence evidence => InjectionMarks.In($"{evidence.Title}\n{evidence.Headings}\n{evidence.Text}"),
        IEnumerable<object> items => items.Sum(In),
        _ => 0,
    };
}
