namespace ReformBot.Cli.Evaluation;

/// <summary>A figure of the documents' own words beside that of the model's; null where one of them has none.</summary>
internal sealed record FigurePair(string Name, Figure? Documents, Figure? Model)
{
    /// <summary>Model less documents, rounded as the figures are; null where one is missing.</summary>
    public double? Difference => Documents is null || Model is null ? null : Math.Round(Model.Value - Documents.Value, 4);

    /// <summary>In the order of the first, then what only the second has.</summary>
    public static List<FigurePair> Join(IReadOnlyList<Figure> documents, IReadOnlyList<Figure> model)
    {
        var others = model.ToDictionary(figure => figure.Name, StringComparer.Ordinal);
        var pairs = documents.Select(figure => new FigurePair(figure.Name, figure, others.GetValueOrDefault(figure.Name))).ToList();
        return [.. pairs, .. model.Where(figure => pairs.TrueForAll(pair => pair.Name != figure.Name)).Select(figure => new FigurePair(figure.Name, null, figure))];
    }
}
