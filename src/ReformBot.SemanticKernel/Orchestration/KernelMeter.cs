using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ReformBot.SemanticKernel.Orchestration;

/// <summary>What an operator may count: functions by name and outcome, orders by where they stood. Never a word of them.</summary>
internal static partial class KernelMeter
{
    /// <summary>Of the meter.</summary>
    public const string Name = "ReformBot.SemanticKernel";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("reformbot.kernel.calls", "{call}", "Tools that a model called, by how they ended");
    private static readonly Counter<long> Marks = Meter.CreateCounter<long>("reformbot.kernel.marks", "{sentence}", "Orders to a model in prompts and results of tools");

    public static void Count(string function, string outcome) =>
        Calls.Add(1, KeyValuePair.Create("function", (object?)function), KeyValuePair.Create("outcome", (object?)outcome));

    /// <summary>Looks only when somebody listens: it takes about as long as rendering.</summary>
    public static void CountMarks(ILogger logger, string function, Func<int> look)
    {
        if (!Marks.Enabled && !logger.IsEnabled(LogLevel.Warning) || look() is not (> 0 and var marks))
            return;
        Marks.Add(marks, KeyValuePair.Create("function", (object?)function));
        LogMarks(logger, function, marks);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Marks} orders to the model in what {Function} brings")]
    private static partial void LogMarks(ILogger logger, string function, int marks);
}
