using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReformBot.Serving.Http;

/// <summary>The framework's warnings and errors, a line each. Details of requests are below that level and are not written.</summary>
internal sealed class OperatorLog(Action<string> report) : ILoggerProvider, ILogger
{
    /// <summary>Says of a server that does not start only what its caller is thrown and tells in better words.</summary>
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    public ILogger CreateLogger(string categoryName) => string.Equals(categoryName, Host, StringComparison.Ordinal) ? NullLogger.Instance : this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            report(formatter(state, exception) + (exception is null ? "" : $" ({exception.GetType().Name})"));
    }

    public void Dispose()
    {
    }
}
