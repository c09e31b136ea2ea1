using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Inspecting;

namespace ReformBot.Cli.Verbs;

internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var command = new Command("doctor", surroundings.Screen.Say("检查安装、文件库、模型和 PDF/OCR 工具", "check the installation, the library, the model, the tools for PDF and OCR"));
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            new DoctorVerb(surroundings, shared.Door(parsed), new ModelCheck(shared.ModelDoor(parsed), surroundings.Screen)).RunAsync(cancellationToken));
        return command;
    }
}
