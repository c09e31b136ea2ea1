namespace ReformBot.Cli.Telegramming;

/// <summary>What is wrong with a setting, and what to set; never holds a secret.</summary>
internal sealed record TelegramProblem(string Chinese, string English);
