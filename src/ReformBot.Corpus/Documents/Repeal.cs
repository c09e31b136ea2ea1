namespace ReformBot.Corpus.Documents;

/// <summary>A document that this one ends (…同时废止).</summary>
/// <param name="Title">What stands between 《 and 》.</param>
/// <param name="Number">Its 发文字号, when given.</param>
public sealed record Repeal(string Title, DocumentNumber? Number);
