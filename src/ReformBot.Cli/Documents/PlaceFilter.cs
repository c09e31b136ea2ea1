using ReformBot.Cli.Terminal;
using ReformBot.Corpus.Documents;
using ReformBot.Corpus.Text;

namespace ReformBot.Cli.Documents;

/// <summary>Documents about a place or one below it: 江苏 finds 高邮.</summary>
internal sealed class PlaceFilter
{
    private readonly string _name;

    private PlaceFilter(string name) => _name = name;

    public static PlaceFilter Of(Screen screen, string name) => new(CharacterFolder.Fold(name.Trim()));

    public bool Matches(PolicyMetadata metadata) =>
        (metadata.Place ?? metadata.IssuerPlace) is { } place && CharacterFolder.Fold(place.Value.Path).Contains(_name, StringComparison.Ordinal);
}
