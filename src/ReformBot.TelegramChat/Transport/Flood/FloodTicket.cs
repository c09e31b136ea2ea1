namespace ReformBot.TelegramChat.Transport.Flood;

/// <summary>A request's place in the line of its chat.</summary>
internal sealed class FloodTicket(FloodLine line, FloodLane lane)
{
    private readonly TaskCompletionSource _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FloodLine Line => line;

    public FloodLane Lane => lane;

    public FloodUse? Use { get; set; }

    public Task Turn => _turn.Task;

    public void Call() => _turn.TrySetResult();
}
