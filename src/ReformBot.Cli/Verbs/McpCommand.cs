using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Serving;

namespace ReformBot.Cli.Verbs;

internal static class McpCommand
{
    public static Command Create(Surroundings surroundings, SharedOptions shared)
    {
        var command = new Command("mcp", surroundings.Screen.Say(
            "作为 MCP 服务器，供其他智能助手检索和提问（标准输入输出）", "be an MCP server for other assistants over standard input and output"));
        shared.Models.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new McpVerb(surroundings, shared.Door(parsed), shared.ModelDoor(parsed)).RunAsync(cancellationToken));
        return command;
    }
}
