using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Cli.Serving;
using ReformBot.Serving.Telemetry;
using ReformBot.TelegramChat.Delivery;

namespace ReformBot.Cli.Telegramming;

/// <summary><c>telegram</c>: answers in chats by long polling until it is interrupted. What is unfinished then is answered by the next start.</summary>
internal sealed class TelegramVerb(Surroundings surroundings, LibraryDoor door, ModelDoor models, TelegramFlags flags)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var telegram = new TelegramDoor(surroundings, flags, door.Place);
        telegram.Access();
        using var model = models.Open();
        (await door.OpenOrFillAsync(cancellationToken)).Dispose();
        using var telemetry = TelemetryExport.Start(TelemetryVariables.Read(surroundings.Environment));
        using var library = ServedPrograms.Library(surroundings, door, model);
        await using var open = telegram.Open(library, hasModel: model is not null, ready: _ => { });
        try
        {
            await open.Channel.PollAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The good end.
        }
        catch (BotRefusedException refused)
        {
            throw TelegramRefusal.Of(refused, surroundings.Screen);
        }

        return ExitCode.Ok;
    }
}
