using System.CommandLine;
using ReformBot.Cli.Hosting;
using ReformBot.Cli.Libraries;
using ReformBot.Cli.Modelling;
using ReformBot.Cli.Telegramming;
using ReformBot.Cli.Terminal;

namespace ReformBot.Cli.Verbs;

/// <summary>Options that more than one verb takes.</summary>
internal sealed class SharedOptions(Surroundings surroundings)
{
    private const string PublicServer = Telegramming.TelegramFlags.PublicServer;

    private readonly Screen _screen = surroundings.Screen;
    private ModelOptionSet? _models;
    private Option<string?>? _telegramApi;

    public Option<string?> Library { get; } = new("--library")
    {
        Description = surroundings.Screen.Say("文件库（默认在系统存放用户数据的地方）", "the library (default: where the platform keeps a user's data)"),
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>Read before the options are (see <see cref="LanguageChoice"/>); declared here so that it is known and checked.</summary>
    public Option<string?> Lang { get; } = Limited(surroundings.Screen, new Option<string?>("--lang")
    {
        Description = surroundings.Screen.Say("界面语言：zh 或 en（默认随系统）", "language of the console: zh or en (default: the locale's)"),
        HelpName = "zh|en",
        Recursive = true,
    });

    public Option<DateOnly?> Today() => Day("--today", _screen.Say("按这一天判断文件是否有效（默认今天）", "judge what is in force on this day (default: today)"), IsoDate.TryRead);

    public Option<DateOnly?> Since() => Day("--since", _screen.Say("这一天或这一年以来的文件", "documents of this day or year and later"), IsoDate.TryReadStart);

    public Option<bool> Json(string chinese, string english) => new("--json") { Description = _screen.Say(chinese, english) };

    /// <summary>Of the verbs that speak with the chat server.</summary>
    public Option<string?> TelegramApi => _telegramApi ??= new("--telegram-api")
    {
        Description = _screen.Say($"Bot API 服务器的地址（默认 {PublicServer}）", $"the Bot API server (default: {PublicServer})"),
        HelpName = "URL",
    };

    /// <summary>Of the verbs that can have answers worded by a model; made when one of them asks.</summary>
    public ModelOptionSet Models => _models ??= new ModelOptionSet(_screen);

    /// <summary>The verb has added <see cref="Models"/>.</summary>
    public ModelDoor ModelDoor(ParseResult parsed) => new(surroundings, Models.Read(parsed) with { Library = parsed.GetValue(Library) });

    /// <summary>The verb has added <see cref="TelegramApi"/>.</summary>
    public TelegramFlags TelegramFlags(ParseResult parsed) => new(parsed.GetValue(TelegramApi));

    public LibraryDoor Door(ParseResult parsed) => new(surroundings, parsed.GetValue(Library));

    private Option<DateOnly?> Day(string name, string description, DateReader read) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && read(token.Value, out var date))
                return date;
            result.AddError(_screen.Say(
                $"{name} 要写成日期，如 2026-11-20，不是“{result.Tokens.FirstOrDefault()?.Value}”",
                $"{name} takes a date such as 2026-11-20, not “{result.Tokens.FirstOrDefault()?.Value}”"));
            return null;
        },
    };

    private static Option<string?> Limited(Screen screen, Option<string?> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("zh" or "en"))
                result.AddError(screen.Say($"--lang 只能是 zh 或 en，不是“{token.Value}”", $"--lang is zh or en, not “{token.Value}”"));
        });
        return option;
    }

    private delegate bool DateReader(string text, out DateOnly date);
}
