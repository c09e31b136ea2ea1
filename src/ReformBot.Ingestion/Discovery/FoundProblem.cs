using ReformBot.Ingestion.Messages;

namespace ReformBot.Ingestion.Discovery;

/// <summary>A path, folder or file that cannot be read, known without opening it.</summary>
/// <param name="Name">As in <see cref="FoundFile.Name"/>; for a path that was named, that path.</param>
/// <param name="Message">Why.</param>
internal sealed record FoundProblem(string Name, Message Message);
