namespace ReformBot.Cli.Evaluation;

/// <summary>Gold evidence of a question.</summary>
/// <param name="File">Name of the file without folders.</param>
internal sealed record Evidence(string File, string Quote);
