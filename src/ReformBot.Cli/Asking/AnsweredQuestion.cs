using ReformBot.Answering;

namespace ReformBot.Cli.Asking;

/// <param name="ElapsedMilliseconds">From the question to the reply, without reading the command line or opening the library.</param>
internal sealed record AnsweredQuestion(Reply Reply, double ElapsedMilliseconds);
