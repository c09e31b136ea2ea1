using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Telegramming;

namespace ReformBot.Cli.Verbs;

internal static class TelegramCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var command = new Command("telegram", surroundings.Screen.Say("在 Telegram 里回答（长轮询），Ctrl-C 结束", "answer in Telegram by long polling, until Ctrl-C"));
        command.Options.Add(shared.TelegramApi);
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            new TelegramVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed), shared.TelegramFlags(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
