namespace ReformBot.Ingestion.Messages;

/// <param name="Reason">What happened, one sentence.</param>
/// <param name="Advice">What to do; empty for warnings.</param>
internal sealed record MessageText(string Reason, string Advice);
