using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReformBot.Models.Budgeting;

/// <summary>
/// The amounts of the last day in one small JSON file, shared by all processes of a user: a lock file keeps two from writing at once, and the file is
/// replaced whole, so that a killed process leaves the old or the new amounts. Users stand in it as hashes. A file that cannot be read counts as empty:
/// the budget guards against loops and is no account book.
/// </summary>
/// <param name="place">Its folder is made when missing.</param>
public sealed class FileSpendingLedger(string place, TimeProvider clock) : ISpendingLedger
{
    private const int HashCharacters = 16;

    /// <summary>Another process holds the lock for a few milliseconds; a hundred times that means it is stuck, and then we write without.</summary>
    private const int MostTries = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<Spent> ReadAsync(DateOnly day, string? user, CancellationToken cancellationToken) =>
        (await LoadAsync(day, cancellationToken)).Amounts.GetValueOrDefault(Key(user));

    public async Task AddAsync(DateOnly day, string? user, Spent amount, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(place))!);
            await using var held = await LockAsync(cancellationToken);
            var page = await LoadAsync(day, cancellationToken);
            foreach (var key in user is null ? [Key(null)] : new[] { Key(null), Key(user) })
                page.Amounts[key] = page.Amounts.GetValueOrDefault(key) + amount;
            var fresh = $"{place}.{Guid.NewGuid():N}.new";
            await File.WriteAllBytesAsync(fresh, JsonSerializer.SerializeToUtf8Bytes(page), cancellationToken);
            File.Move(fresh, place, overwrite: true);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<SpendingPage> LoadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        try
        {
            var page = JsonSerializer.Deserialize<SpendingPage>(await File.ReadAllBytesAsync(place, cancellationToken));
            return page?.Day == day ? page : new SpendingPage(day, []);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return new SpendingPage(day, []);
        }
    }

    private async Task<FileStream?> LockAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                return new FileStream(place + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
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
