namespace ReformBot.Cli.Hosting;

/// <summary>Keys of the terminal. While a key is awaited Ctrl-C is one of them, so that a line editor can leave the terminal in order.</summary>
internal static class Keyboard
{
    public static ConsoleKeyInfo Read()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }
}
