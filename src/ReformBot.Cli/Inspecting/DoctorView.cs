using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using ReformBot.Cli.Stacks;
using ReformBot.Cli.Terminal;
using ReformBot.Ingestion.Tools;

namespace ReformBot.Cli.Inspecting;

/// <summary>What the doctor found, a line each; a problem comes with what to do.</summary>
internal sealed class DoctorView(Screen screen)
{
    private const int GreatestFindings = 20;
    private const double Mebibyte = 1024 * 1024;

    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    public void WriteVersions()
    {
        Heading("版本", "Versions");
        var version = typeof(DoctorView).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";
        Fact("reformbot", version);
        Fact(".NET", $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
    }

    public void WriteStack((string Build, IReadOnlyList<StackLine> Parts) stack)
    {
        if (stack.Parts.Count == 0)
            return;
        Heading($"组合（{stack.Build}）", $"Stack ({stack.Build})");
        foreach (var part in stack.Parts)
        {
            var others = string.Join(' ', part.Others);
            var alternative = others.Length == 0 ? "" : screen.Say($"；也可用 {others}", $"; also {others}");
            Fact(part.Kind, screen.Say($"{part.Name}（{part.Library}）{alternative}", $"{part.Name} ({part.Library}){alternative}"));
        }
    }

    public void WriteConsole(Func<string, string?> environment)
    {
        Heading("控制台", "Console");
        var locale = LocaleVariables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        Fact(screen.Say("区域设置", "locale"), locale ?? screen.Say("未设置", "not set"));
        Fact(screen.Say("输出编码", "output"), "UTF-8");
        if (!OperatingSystem.IsWindows() && locale?.Replace("-", "", StringComparison.Ordinal).Contains("utf8", StringComparison.OrdinalIgnoreCase) != true)
        {
            Advice(
                "区域设置不是 UTF-8，终端可能显示乱码：export LANG=C.UTF-8",
                "the locale is not UTF-8, the terminal may show garbage: export LANG=C.UTF-8");
        }
    }

    public void WriteTools(ImmutableArray<ToolStatus> tools)
    {
        Heading("PDF 与 OCR", "PDF and OCR");
        foreach (var tool in tools)
            Check(!tool.IsMissing, tool.Name, tool.Version ?? screen.Say($"没有。安装：apt-get install {tool.Package}", $"missing. Install: apt-get install {tool.Package}"));
        if (tools.Any(tool => tool.IsMissing))
            Advice("没有它们，只是 PDF 或扫描页读不了，其余照常", "without them PDF or scanned pages cannot be read; all else works");
    }

    public void WriteCorpus(string? corpus)
    {
        Heading("演示文件", "Demonstration corpus");
        Check(corpus is not null, screen.Say("自带", "bundled"), corpus ?? screen.Say("没有找到；ask 需要先 ingest", "not found; ingest before you ask"));
    }

    public void WriteNoLibrary(string place)
    {
        Heading("文件库", "Library");
        Fact(screen.Say("位置", "place"), place);
        Advice("还没有。第一次提问时自动建立，或 reformbot ingest 文件夹", "not there yet. The first question makes it, or: reformbot ingest FOLDER");
    }

    public void WriteLibrary(LibraryFacts facts)
    {
        Heading("文件库", "Library");
        Fact(screen.Say("位置", "place"), facts.Place);
        Fact(screen.Say("大小", "size"), (facts.Bytes / Mebibyte).ToString("0.0 MB", CultureInfo.InvariantCulture));
        Fact(screen.Say("文件", "documents"), screen.Say(
            $"{facts.Current} 份在库，{facts.Withdrawn} 份已撤下，{facts.Superseded} 个旧版本",
            $"{facts.Current} current, {facts.Withdrawn} withdrawn, {facts.Superseded} older versions"));
        Fact(screen.Say("段落", "passages"), facts.Passages.ToString(CultureInfo.InvariantCulture));
        if (facts.Beside is { } beside)
            WriteIndex(beside);
        var sound = facts.Damage.Count == 0;
        Check(sound, screen.Say("完整性", "integrity"), sound ? screen.Say("通过", "sound") : facts.Damage[0]);
        foreach (var damage in facts.Damage.Skip(1).Take(GreatestFindings))
            Paragraphs.Write(screen, SafeText.OfLine(damage), indent: 4);
        if (!sound)
            Advice("文件库已损坏：移走它，再重新 ingest 原始文件", "the library is damaged: move it away and ingest the documents again");
    }

    private void WriteIndex(IndexFacts index)
    {
        Fact(screen.Say("索引", "index"), index.Place);
        var version = index.Version?.ToString(CultureInfo.InvariantCulture) ?? "—";
        var size = (index.Bytes / Mebibyte).ToString("0.0 MB", CultureInfo.InvariantCulture);
        Fact("", screen.Say($"{index.Passages} 段，{size}，文件库的第 {version} 版", $"{index.Passages} passages, {size}, version {version} of the library"));
        var (good, bad) = (screen.Say("与文件库一致", "in step with the library"), screen.Say("与文件库不一致，没有使用", "not in step with the library, so not in use"));
        Check(index.IsInStep && index.Damage.Count == 0, "", index.Damage.Count > 0 ? index.Damage[0] : index.IsInStep ? good : bad);
        if (!index.IsInStep)
            Advice("查询改用文件库自己的索引，结果相同；重建：reformbot reindex", "the library's own index answers instead, alike; to make it anew: reformbot reindex");
        else if (index.Damage.Count > 0)
            Advice("索引已损坏，重建：reformbot reindex", "the index is damaged; make it anew: reformbot reindex");
    }

    public void Heading(string chinese, string english) => screen.Line(screen.Paint(screen.Say(chinese, english), Ink.Strong));

    public void Fact(string name, string value) => Row("  ", name, value, Ink.Plain);

    public void Check(bool good, string name, string value) => Row(good ? "✓ " : "✗ ", name, value, good ? Ink.Good : Ink.Bad);

    public void Advice(string chinese, string english) => Paragraphs.Write(screen, screen.Say(chinese, english), indent: 4, ink: Ink.Faint);

    private void Row(string sign, string name, string value, Ink ink) =>
        screen.Line($"  {screen.Paint(sign, ink)}{name}{new string(' ', Math.Max(1, 12 - CellWidth.Of(name)))}{SafeText.OfLine(value)}");
}
