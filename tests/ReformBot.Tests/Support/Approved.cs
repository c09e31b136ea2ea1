using System.Runtime.CompilerServices;

namespace ReformBot.Tests.Support;

/// <summary>Rendered text is approved in a file beside the test: NAME.approved.txt. A test with another text fails and says how to approve it.</summary>
internal static class Approved
{
    public static void Check(string actual, string name, [CallerFilePath] string test = "")
    {
        actual = actual.ReplaceLineEndings("\n");
        var approved = Path.Combine(Path.GetDirectoryName(test)!, name + ".approved.txt");
        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual == expected)
            return;
        var received = Path.Combine(AppContext.BaseDirectory, name + ".received.txt");
        File.WriteAllText(received, actual);
        Assert.Fail($"not as approved; look at it, then: cp {received} {approved}\n--- approved\n{expected}\n--- received\n{actual}");
    }
}
