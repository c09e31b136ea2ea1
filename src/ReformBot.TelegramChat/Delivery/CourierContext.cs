using ReformBot.TelegramChat.Privacy;

namespace ReformBot.TelegramChat.Delivery;

/// <summary>What the courier needs beside the way to the server.</summary>
/// <param name="SendDocument">Sends a document of the library as a file; sent again after a crash only by pressing the button again.</param>
internal sealed record CourierContext(ChatKeys Keys, TimeProvider Clock, Func<OutgoingMessage, CancellationToken, Task<Sending>> SendDocument);
