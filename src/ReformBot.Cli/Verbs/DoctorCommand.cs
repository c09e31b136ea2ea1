using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Inspecting;

namespace ReformBot.Cli.Verbs;

internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var command = new Command("doctor", surroundings.Screen.Say("检查安装、文件库、模型、Telegram 和 PDF/OCR 工具", "check the installation, the library, the model, Telegram, the tools for PDF and OCR"));
        command.Options.Add(shared.TelegramApi);
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new DoctorVerb(
            surroundings,
            shared.Door(parsed),
            new ModelCheck(shared.ModelDoor(parsed), surroundings.Screen),
            new TelegramCheck(surroundings, shared.TelegramFlags(parsed))).RunAsync(cancellationToken));
        return command;
    }
}
