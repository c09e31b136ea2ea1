using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Library;

namespace ReformBot.Cli.Documents;

internal static class StatusNames
{
    public static string Of(Screen screen, DocumentStatus status) => status switch
    {
        DocumentStatus.Current => screen.Say("在库", "current"),
        DocumentStatus.Superseded => screen.Say("旧版", "superseded"),
        _ => screen.Say("已撤下", "withdrawn"),
    };
}
