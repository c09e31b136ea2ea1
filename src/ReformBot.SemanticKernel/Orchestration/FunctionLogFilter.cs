using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using ReformBot.Answering.Tools;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>A line and a count for each function that is called, never its arguments or its result; orders in a result are counted.</summary>
internal sealed partial class FunctionLogFilter(ILogger logger) : IFunctionInvocationFilter
{
    public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
    {
        var name = context.Function.Name;
        if (context.IsStreaming)
        {
            // What comes of it is streamed after this filter, and counted at the end of the line.
            LogBegun(logger, name);
            await next(context);
            return;
        }

        var begin = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            await next(context);
            outcome = "done";
            KernelMeter.CountMarks(logger, name, () => InjectionMarks.In(context.Result.ToString()));
        }
        finally
        {
            KernelMeter.Count(name, outcome);
            LogEnded(logger, name, outcome, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "kernel function {Function} begins")]
    private static partial void LogBegun(ILogger logger, string function);

    [LoggerMessage(Level = LogLevel.Information, Message = "kernel function {Function} {Outcome} in {Milliseconds:F0} ms")]
    private static partial void LogEnded(ILogger logger, string function, string outcome, double milliseconds);
}
