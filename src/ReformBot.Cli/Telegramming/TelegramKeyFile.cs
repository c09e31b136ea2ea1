using System.Security.Cryptography;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.TelegramChat.Privacy;

namespace ReformBot.Cli.Telegramming;

/// <summary>The operator's key, which only this user may read. Made on first use.</summary>
internal static class TelegramKeyFile
{
    /// <exception cref="CommandFailure">It is no key.</exception>
    public static ChatKeys Open(string path, Screen screen)
    {
        if (!File.Exists(path))
            Make(path);
        var key = File.ReadAllBytes(path);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != UnixFileMode.None)
            screen.Note($"注意：{path} 别人也能读，请执行 chmod 600 {path}", $"warning: others can read {path}; chmod 600 {path}");
        return key.Length == ChatKeys.KeyLength ? new ChatKeys(key) : throw new CommandFailure(screen.Say(
            $"{path} 不是密钥文件（应为 {ChatKeys.KeyLength} 字节）。删掉它会生成新的，但记住的对话和所在地就认不出来了",
            $"{path} is no key ({ChatKeys.KeyLength} bytes). Delete it to have a new one made; remembered conversations and places are lost with it"));
    }

    /// <summary>Whole or not at all: a key that was written by half would be refused for ever.</summary>
    private static void Make(string path)
    {
        var fresh = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(ChatKeys.KeyLength));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path);
    }
}
