using ReformBot.Corpus.Scopes;

namespace ReformBot.Tests.Corpus.Scopes;

public sealed class RegionCatalogTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.Default;

    [Theory]
    [InlineData("高邮以工代训发了多少补贴", "江苏省/扬州市/高邮市")]
    [InlineData("高邮市的产改", "江苏省/扬州市/高邮市")]
    [InlineData("江蘇省連雲港市", "江苏省|江苏省/连云港市")]
    [InlineData("邮城的做法", "江苏省/扬州市/高邮市")]
    [InlineData("港城工会", "江苏省/连云港市")]
    [InlineData("普洱怎么做", "云南省/普洱市")]
    [InlineData("靖江、高邮和连云港", "江苏省/泰州市/靖江市|江苏省/扬州市/高邮市|江苏省/连云港市")]
    [InlineData("朝阳的补贴", "辽宁省/朝阳市,北京市/朝阳区")]
    [InlineData("恩施州总工会", "湖北省/恩施土家族苗族自治州")]
    [InlineData("宁夏回族自治区财政厅", "宁夏回族自治区")]
    [InlineData("宁夏和广西", "宁夏回族自治区|广西壮族自治区")]
    [InlineData("南通开发区", "江苏省/南通市/南通开发区")]
    [InlineData("南通经济技术开发区", "江苏省/南通市/南通开发区")]
    [InlineData("南通市经开区", "江苏省/南通市/南通开发区")]
    [InlineData("成都高新区", "四川省/成都市/成都高新区")]
    [InlineData("洋浦经济开发区工会", "海南省/洋浦经济开发区")]
    [InlineData("苏州工业园区", "江苏省/苏州市/苏州工业园区")]
    [InlineData("沪浙滇皖", "上海市|浙江省|云南省|安徽省")]
    [InlineData("京津冀", "北京市|天津市|河北省")]
    [InlineData("川渝", "四川省|重庆市")]
    [InlineData("在沪务工", "上海市")]
    [InlineData("浦东的企业", "上海市/浦东新区")]
    [InlineData("琼海市", "海南省/琼海市")]
    [InlineData("吉林的政策", "吉林省")]
    [InlineData("海南的政策", "海南省")]
    [InlineData("广州市场", "广东省/广州市")]
    [InlineData("西安全市", "陕西省/西安市")]
    public void Places_are_found_by_every_name(string text, string expected) => Assert.Equal(expected, Show(Catalog.FindAll(text)));

    [Theory]
    [InlineData("上海南站", "上海市")] // not 海南
    [InlineData("越南通知各方")]
    [InlineData("扩大理解")]
    [InlineData("哪个旧文件")]
    [InlineData("博士和硕士")]
    [InlineData("开展安康杯竞赛")]
    [InlineData("提高安全意识")]
    [InlineData("和平与发展")]
    [InlineData("新区建设、东区食堂、城区道路")]
    [InlineData("公安机关合作共建")]
    [InlineData("朝阳产业")]
    [InlineData("黄河南岸、太湖北面")]
    [InlineData("英语水平均有提高")]
    [InlineData("湘江、新青年")]
    [InlineData("各位来宾")]
    [InlineData("公共资源中心")]
    public void Other_words_are_no_places(string text, string expected = "") => Assert.Equal(expected, Show(Catalog.FindAll(text)));

    [Theory]
    [InlineData("辽宁朝阳", "辽宁省/朝阳市")]
    [InlineData("北京朝阳", "北京市/朝阳区")]
    [InlineData("广州天河", "广东省/广州市/天河区")]
    [InlineData("广东省广州市天河区", "广东省/广州市/天河区")]
    [InlineData("天津和平", "天津市/和平区")]
    [InlineData("南京鼓楼", "江苏省/南京市/鼓楼区")]
    [InlineData("辽宁省大连市中山区", "辽宁省/大连市/中山区")]
    [InlineData("辽宁的工会说朝阳", "辽宁省|辽宁省/朝阳市")]
    [InlineData("朝阳", "辽宁省/朝阳市,北京市/朝阳区")]
    [InlineData("江苏省、云南省", "江苏省|云南省")]
    public void A_parent_says_which_one_is_meant(string text, string expected) =>
        Assert.Equal(expected, Show(Catalog.Resolve(Catalog.FindAll(text))));

    [Fact]
    public void The_tree_can_be_walked()
    {
        var city = Catalog.ByPath("江苏省/扬州市/高邮市")!;
        Assert.Equal(RegionLevel.County, city.Level);
        Assert.Equal("扬州市", Catalog.ParentOf(city)!.Name);
        Assert.Equal("江苏省", Catalog.ParentOf(Catalog.ParentOf(city)!)!.Name);
        Assert.Equal(Region.China, Catalog.ParentOf(Catalog.ByPath("江苏省")!));
        Assert.Contains(city, Catalog.ChildrenOf(Catalog.ByPath("江苏省/扬州市")!));
        Assert.Equal(34, Catalog.ChildrenOf(Region.China).Count());
        Assert.Null(Catalog.ByPath("江苏省/高邮市"));
    }

    [Fact]
    public void A_name_with_one_meaning_is_looked_up()
    {
        Assert.Equal("江苏省/泰州市/靖江市", Catalog.ByName("靖江")!.Path);
        Assert.Equal(Region.China, Catalog.ByName("全国"));
        Assert.Null(Catalog.ByName("朝阳"));
        Assert.Null(Catalog.ByName("无此地"));
        Assert.Equal("广东省/广州市", Catalog.ByNumberCode("穗人社规字")!.Path);
        Assert.Null(Catalog.ByNumberCode("国发"));
    }

    [Fact]
    public void Every_official_name_is_found_where_it_stands()
    {
        foreach (var region in Catalog.All.Where(r => r.Level != RegionLevel.Zone))
        {
            var parent = Catalog.ParentOf(region)!;
            var text = $"在{(parent == Region.China ? "" : parent.Name)}{region.Name}，";
            Assert.Contains(Catalog.Resolve(Catalog.FindAll(text)), m => m.Candidates.Contains(region) || m.Span.Length >= region.Name.Length);
        }
    }

    private static string Show(IEnumerable<RegionMention> mentions) =>
        string.Join('|', mentions.Select(m => string.Join(',', m.Candidates.Select(r => r.Path))));
}
