using System.Diagnostics;

namespace ReformBot.Soak;

/// <summary>The first question makes the library of the corpus that comes with the program.</summary>
internal static class Demonstration
{
    public static void Fill(string reformbot, string data)
    {
        var start = new ProcessStartInfo("dotnet", [reformbot, "ask", "--no-model", "你好"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["XDG_DATA_HOME"] = data;
        using var program = Process.Start(start)!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        program.StandardOutput.ReadToEnd();
        program.WaitForExit();
    }
}
