using Microsoft.Extensions.Logging;
using ReformBot.Models.Failures;

namespace ReformBot.ModelPipeline.Logging;

/// <summary>
/// What may be logged of a call. The package writes requests and answers at Trace, and exceptions whole, inside of which a vendor may quote them: here Trace
/// is off whatever the host has on, and of an exception only our own sentence is left, or its type.
/// </summary>
internal sealed class ContentlessLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Trace && inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var reason = exception is ModelException ? exception.Message : exception?.GetType().Name;
        if (reason is null)
            inner.Log(logLevel, eventId, state, exception: null, formatter);
        else
            inner.Log(logLevel, eventId, $"{formatter(state, null)} {reason}", exception: null, (line, _) => line);
    }
}
