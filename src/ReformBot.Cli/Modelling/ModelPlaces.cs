namespace ReformBot.Cli.Modelling;

/// <summary>Where the files about models lie: beside the default library, in the user's own folder.</summary>
/// <param name="Folder">Null when the platform names no place for a user's data.</param>
internal sealed record ModelPlaces(string? Folder)
{
    public string? Config => At("model.json");

    /// <summary>Amounts of the day, for the budget.</summary>
    public string? Spending => At("spending.json");

    /// <summary>Keys lie beside the configuration file that was named, else beside the library.</summary>
    public string? Secrets(string? config) => config is null ? At("secrets.json") : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(config))!, "secrets.json");

    private string? At(string name) => Folder is null ? null : Path.Combine(Folder, name);
}
