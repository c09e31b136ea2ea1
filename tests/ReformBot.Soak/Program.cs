using ReformBot.Soak;
using ReformBot.Tests.Support;

// dotnet run -c Release --project tests/ReformBot.Soak -- [--minutes 10] [--library FILE --questions FILE] [--program reformbot.dll]
var options = SoakOptions.Read(args);
var folder = Directory.CreateTempSubdirectory("reformbot-soak-");
try
{
    var library = Path.Combine(folder.FullName, "ReformBot", "library.db");
    Directory.CreateDirectory(Path.GetDirectoryName(library)!);
    if (options.Library is { } given)
        File.Copy(given, library);
    else
        Demonstration.Fill(options.Program, folder.FullName);

    // Everybody may ask as fast as answers come, and no question is the follow-up of another: answers are the same each time.
    const string Rate = """{"minute": 100000, "hour": 100000, "day": 1000000}""";
    File.WriteAllText(
        Path.Combine(Path.GetDirectoryName(library)!, "telegram.json"),
        $$"""{"personRate": {{Rate}}, "groupRate": {{Rate}}, "actRate": {{Rate}}, "conversationLives": 0.1}""");
    await using var server = await TelegramServer.StartAsync(new TelegramServerOptions { EnforcesFloods = true, SharesMessageIds = true, KeepsMessages = 60 });
    using var bot = new Bot(options.Program, folder.FullName, library, server.Address, server.Options.Token);
    return await new SoakRun(options, server, bot).RunAsync() ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
