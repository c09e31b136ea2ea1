namespace ReformBot.Models.Measuring;

/// <summary>A call of which only its end is counted: times and tokens are another pipeline's.</summary>
internal sealed class CountedCall(string model) : CallRecord(model);
