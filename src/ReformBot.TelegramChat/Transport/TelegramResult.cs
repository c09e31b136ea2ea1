using System.Diagnostics.CodeAnalysis;

namespace ReformBot.TelegramChat.Transport;

/// <summary>Either a value or an error.</summary>
public sealed record TelegramResult<T>
{
    public TelegramResult(T value) => Value = value;

    public TelegramResult(TelegramError error) => Error = error;

    public T? Value { get; }

    public TelegramError? Error { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>Whether it failed this way: <c>sent.FailedBy(TelegramErrorKind.BotBlocked)</c>.</summary>
    public bool FailedBy(TelegramErrorKind kind) => Error?.Kind == kind;
}
