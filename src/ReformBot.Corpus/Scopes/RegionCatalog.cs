using ReformBot.Corpus.Text;

namespace ReformBot.Corpus.Scopes;

/// <summary>
/// Names of places and what they mean: the administrative units of China (GB/T 2260) down to counties, with their short names, nicknames,
/// one-character names and zones. Immutable, safe from any thread; loaded once, on first use.
/// </summary>
public sealed class RegionCatalog
{
    private static readonly Lazy<RegionCatalog> Shared = new(() => new RegionCatalog());

    private readonly RegionTree tree;
    private readonly RegionNameTable names;
    private readonly RegionAbbreviations abbreviations;
    private readonly RegionFinder finder;

    private RegionCatalog()
    {
        tree = RegionTree.Load();
        names = RegionNameTable.Build(tree);
        abbreviations = RegionAbbreviations.Load(tree);
        finder = new RegionFinder(names, RegionGuards.Load(), abbreviations);
    }

    public static RegionCatalog Default => Shared.Value;

    /// <summary>Provinces, prefectures, counties, and the zones that have a name of their own.</summary>
    public IReadOnlyList<Region> All => tree.All;

    /// <summary>
    /// Every place name, in the order of the text, without overlap, the longest first where several begin (高邮市 before 高邮). Traditional
    /// characters and widths do not matter. Names that are ordinary words (和平, 鼓楼) count with their suffix or behind their parent only.
    /// </summary>
    public IReadOnlyList<RegionMention> FindAll(string text) => finder.FindAll(text);

    /// <summary>
    /// The same mentions, ambiguous ones narrowed by a parent that stands before them or elsewhere; a place directly behind one that contains
    /// it becomes one mention (广州天河). What stays ambiguous keeps several candidates: the caller asks back.
    /// </summary>
    public IReadOnlyList<RegionMention> Resolve(IReadOnlyList<RegionMention> mentions) => RegionResolver.Resolve(mentions);

    /// <summary>江苏省/扬州市/高邮市 → its region; 全国 → the country; null when there is none.</summary>
    public Region? ByPath(string path) => tree.ByPath(path);

    /// <summary>The only place of that official, short or other name; null when there is none or several.</summary>
    public Region? ByName(string name)
    {
        if (name == Region.China.Name)
            return Region.China;
        return names.ByName(CharacterFolder.Fold(name)) is { Regions: [var only] } ? only : null;
    }

    /// <summary>The place whose one-character name opens a 发文字号: 穗人社规字 → 广州市, 琼工办发 → 海南省; null when it opens with none.</summary>
    public Region? ByNumberCode(string code) => code.Length > 0 ? abbreviations.Of(CharacterFolder.Fold(code[0])) : null;

    /// <summary>Null for the country and for a zone of an unknown city.</summary>
    public Region? ParentOf(Region region) => tree.ParentOf(region);

    public IEnumerable<Region> ChildrenOf(Region region) => tree.All.Where(r => tree.ParentOf(r)?.Path == region.Path);
}
