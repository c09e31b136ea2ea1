namespace ReformBot.Cli.Modelling;

/// <summary>Where the files about models lie: beside the library that was named, else beside the default one, in the user's own folder.</summary>
/// <param name="Folder">Of the default library; null when the platform names no place for a user's data.</param>
/// <param name="Own">Of the library that was named; null when none was.</param>
internal sealed record ModelPlaces(string? Folder, string? Own = null)
{
    public string? Config => Found("model.json");

    /// <summary>Amounts of the day, for the budget: one for all libraries of the user.</summary>
    public string? Spending => Folder is null ? null : Path.Combine(Folder, "spending.json");

    /// <param name="defaultLibrary">Null when the platform names no place for it.</param>
    /// <param name="library">As it was named on the command line; null when it was not.</param>
    public static ModelPlaces Of(string? defaultLibrary, string? library) =>
        new(Path.GetDirectoryName(defaultLibrary), library is null ? null : Path.GetDirectoryName(Path.GetFullPath(library)));

    /// <summary>Keys lie beside the configuration file that was named, else beside the library.</summary>
    public string? Secrets(string? config) => config is null ? Found("secrets.json") : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(config))!, "secrets.json");

    /// <summary>The file beside the named library where there is one.</summary>
    private string? Found(string name) => Own is not null && Path.Combine(Own, name) is var own && (Folder is null || File.Exists(own)) ? own
        : Folder is null ? null
        : Path.Combine(Folder, name);
}
