using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Extensions.AI;
using ReformBot.Answering.Prompts;
using ReformBot.Answering.Writing;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Terminal;
using ReformBot.Models;
using ReformBot.TelegramChat.Transport;
using ReformBot.TelegramChat.Transport.BotApi;

namespace ReformBot.Cli.Stacks;

/// <summary>Which parts of the build are used: what the environment says, else stack.json, else the build's default. Looked up when first needed.</summary>
/// <param name="folder">Where stack.json may lie; null when the platform names no place for a user's data.</param>
internal sealed class StackChoice(StackParts parts, Func<string, string?> environment, string? folder, Screen screen)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> file = new(() => StackFile.Read(folder, screen), LazyThreadSafetyMode.PublicationOnly);

    public string Name => parts.Name;

    /// <exception cref="CommandFailure">What was chosen is not in this build; likewise for the others.</exception>
    public StackPart<IndexEngine> Index => Pick(parts.Indexes, StackSetting.Index);

    public StackPart<Func<PromptLibrary, IModelOrchestrator>> Orchestrator => Pick(parts.Orchestrators, StackSetting.Orchestrator);

    public StackPart<Func<ModelOptions, ModelKey?, ModelPorts, IChatClient>> Pipeline => Pick(parts.Pipelines, StackSetting.Pipeline);

    public StackPart<Func<HttpMessageInvoker, BotApiOptions, TimeProvider, ITelegramTransport>> Transport => Pick(parts.Transports, StackSetting.Transport);

    /// <summary>All that were built, the one in use first.</summary>
    public IReadOnlyList<StackPart<IndexEngine>> Indexes => [Index, .. parts.Indexes.Where(part => part != Index)];

    public IReadOnlyList<PlainPeer> Peers => parts.Peers;

    /// <summary>What is in use, what else could be, and who does the work.</summary>
    public IReadOnlyList<StackLine> Lines() =>
    [
        Line(parts.Indexes, StackSetting.Index),
        Line(parts.Orchestrators, StackSetting.Orchestrator),
        Line(parts.Pipelines, StackSetting.Pipeline),
        Line(parts.Transports, StackSetting.Transport),
    ];

    private StackLine Line<T>(ImmutableArray<StackPart<T>> known, StackSetting setting)
    {
        var used = Pick(known, setting);
        return new StackLine(setting.Name, used.Name, VersionOf(used.Library().Assembly), [.. known.Where(part => part != used).Select(part => part.Name)]);
    }

    /// <summary>The package's version; an assembly's own number may stay the same for years.</summary>
    private static string VersionOf(Assembly library)
    {
        var version = library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? library.GetName().Version?.ToString() ?? "?";
        return $"{library.GetName().Name} {version.Split('+', ' ')[0]}";
    }

    private StackPart<T> Pick<T>(ImmutableArray<StackPart<T>> known, StackSetting setting)
    {
        var (wanted, place) = environment(setting.Variable) is { Length: > 0 } value ? (value.Trim(), setting.Variable) : (file.Value.GetValueOrDefault(setting.Name), StackFile.Name);
        if (wanted is null)
            return known[0];
        var names = string.Join(' ', known.Select(part => part.Name));
        return known.FirstOrDefault(part => part.Name == wanted) ?? throw new CommandFailure(screen.Say(
            $"{place}：这个程序（{parts.Name}）的 {setting.Name} 没有“{wanted}”，有：{names}。另一种要重新编译：-p:ReformBotStack=full",
            $"{place}: this build ({parts.Name}) has no {setting.Name} “{wanted}”, but: {names}. Others come with -p:ReformBotStack=full"));
    }
}
