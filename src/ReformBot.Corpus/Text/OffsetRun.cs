namespace ReformBot.Corpus.Text;

/// <summary>
/// From character <paramref name="At"/> of a repaired text on, original offset = index + (<paramref name="Original"/> − <paramref name="At"/>),
/// until the next run.
/// </summary>
/// <param name="At">Index in the repaired text where the run begins.</param>
/// <param name="Original">Index in the decoded original of that character.</param>
public readonly record struct OffsetRun(int At, int Original);
