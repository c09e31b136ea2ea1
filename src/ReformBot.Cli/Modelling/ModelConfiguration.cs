using ReformBot.Models;
using ReformBot.Models.Configuring;

namespace ReformBot.Cli.Modelling;

/// <summary>Puts together what flags, environment and file say, in this order of weight.</summary>
internal sealed class ModelConfiguration(ModelFlags flags, Func<string, string?> environment, ModelPlaces places)
{
    private readonly List<OptionProblem> _problems = [];

    /// <summary>All that is wrong, after <see cref="Read"/>.</summary>
    public IReadOnlyList<OptionProblem> Problems => _problems;

    /// <summary>What should be put right, but does not hinder.</summary>
    public OptionProblem? Warning { get; private set; }

    /// <summary>Null when no model is configured; not to be used when there are <see cref="Problems"/>.</summary>
    public ModelChoice? Read()
    {
        var config = flags.Config ?? (File.Exists(places.Config) ? places.Config : null);
        var secrets = places.Secrets(flags.Config);
        var file = config is null ? ConfigFile.Empty : ReadFile(config, secrets);
        _problems.AddRange(file.Problems);
        var source = ModelSource.Of(flags).Or(ModelSource.Of(environment)).Or(file.Source);
        if (source is { Provider: null, Endpoint: null, Model: null })
            return null;
        var options = Resolve(source, file.Options);
        _problems.AddRange(ModelOptionsValidator.Check(options));
        var ring = new KeyRing(environment, secrets);
        var (key, keySource) = options.Endpoint is { IsAbsoluteUri: true } endpoint ? ring.Find(endpoint) : (null, null);
        _problems.AddRange(ring.Problems);
        Warning = ring.Warning;
        return new ModelChoice(options, key, keySource, config);
    }

    private ConfigFile ReadFile(string config, string? secrets)
    {
        if (File.Exists(config))
            return new ConfigReader(config, secrets ?? "secrets.json").Read(File.ReadAllText(config));
        return ConfigFile.Empty with { Problems = [OptionProblem.Of(OptionCode.NoSuchFile, config)] };
    }

    private ModelOptions Resolve(ModelSource source, ModelOptions options)
    {
        var named = source.Provider is null ? null : EndpointPresets.Named(source.Provider);
        if (source.Provider is not null && named is null)
            _problems.Add(OptionProblem.Of(OptionCode.UnknownProvider, source.Provider, EndpointPresets.Names));
        var endpoint = Uri.TryCreate(source.Endpoint, UriKind.RelativeOrAbsolute, out var given) ? given : named?.Endpoint;
        var preset = named ?? (endpoint is { IsAbsoluteUri: true } ? EndpointPresets.Serving(endpoint) : null);
        return options with
        {
            Provider = preset?.Provider ?? options.Provider,
            Endpoint = endpoint,
            Model = source.Model ?? "",
            SendsMaxTokens = options.SendsMaxTokens && preset?.SendsMaxTokens != false,
        };
    }
}
