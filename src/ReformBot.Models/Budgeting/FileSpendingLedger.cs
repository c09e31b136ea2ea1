using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReformBot.Models.Budgeting;

/// <summary>
/// The amounts of the last day in one small JSON file, shared by all processes of a user: a lock file keeps two from writing at once, and the file is
/// replaced whole, so that a killed process leaves the old or the new amounts. Users stand in it as hashes. A file that cannot be read counts as empty:
/// the budget guards against loops and is no account book. Where it cannot be written (a read-only disk) this object remembers, and answers go on.
/// </summary>
/// <param name="place">Its folder is made when missing; null for no file.</param>
public sealed class FileSpendingLedger(string? place, TimeProvider clock) : ISpendingLedger
{
    private const int HashCharacters = 16;

    /// <summary>Another process holds the lock for a few milliseconds; a hundred times that means it is stuck, and then we write without.</summary>
    private const int MostTries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private SpendingPage _unwritten = new(default, []);

    public async Task<Spent> ReadAsync(DateOnly day, string? user, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var written = await LoadAsync(day, cancellationToken);
            return written.Amounts.GetValueOrDefault(Key(user)) + Unwritten(day).Amounts.GetValueOrDefault(Key(user));
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task AddAsync(DateOnly day, string? user, Spent amount, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // A disk that refused once today is not waited for again at every answer.
            if (place is null || _unwritten.Day == day || !await TryWriteAsync(place, day, user, amount, cancellationToken))
                (_unwritten = Unwritten(day)).Add(user is null ? [Key(null)] : [Key(null), Key(user)], amount);
        }
        finally
        {
            _one.Release();
        }
    }

    private SpendingPage Unwritten(DateOnly day) => _unwritten.Day == day ? _unwritten : new SpendingPage(day, []);

    private async Task<bool> TryWriteAsync(string file, DateOnly day, string? user, Spent amount, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await using var held = await LockAsync(file, cancellationToken);
            var page = await LoadAsync(day, cancellationToken);
            page.Add(user is null ? [Key(null)] : [Key(null), Key(user)], amount);
            var fresh = $"{file}.{Guid.NewGuid():N}.new";
            await File.WriteAllBytesAsync(fresh, JsonSerializer.SerializeToUtf8Bytes(page), cancellationToken);
            File.Move(fresh, file, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private async Task<SpendingPage> LoadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            var page = place is null ? null : JsonSerializer.Deserialize<SpendingPage>(await File.ReadAllBytesAsync(place, cancellationToken));
            return page is { Amounts: not null } && page.Day == day ? page : new SpendingPage(day, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new SpendingPage(day, []);
        }
    }

    private async Task<FileStream?> LockAsync(string file, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                return new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }

        return null;
    }

    private static string Key(string? user) =>
        user is null ? "all" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user)))[..HashCharacters];
}
