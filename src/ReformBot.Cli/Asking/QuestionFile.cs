using System.Text;
using ReformBot.Cli.Hosting;

namespace ReformBot.Cli.Asking;

/// <summary>Opens a file of questions, one JSON object a line, UTF-8.</summary>
internal static class QuestionFile
{
    public const string StandardInput = "-";

    /// <exception cref="CommandFailure">There is no such file, or it cannot be read.</exception>
    public static TextReader Open(Surroundings surroundings, string path)
    {
        if (path == StandardInput)
            return surroundings.Input;
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CommandFailure(
                surroundings.Screen.Say($"问题文件打不开：{path}（{Reason(surroundings, e)}）", $"cannot open the question file {path} ({Reason(surroundings, e)})"), e);
        }
    }

    private static string Reason(Surroundings surroundings, Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => surroundings.Screen.Say("没有这个文件", "no such file"),
        UnauthorizedAccessException => surroundings.Screen.Say("没有读取权限，或者它是文件夹", "no permission, or a folder"),
        _ => e.Message,
    };
}
