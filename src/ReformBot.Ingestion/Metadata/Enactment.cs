namespace ReformBot.Ingestion.Metadata;

/// <summary>What the head of a law says about itself: 通过, 批准, 修正, 公布, 施行.</summary>
/// <param name="Issuer">The congress or committee that passed it, without the numbers of term and session.</param>
/// <param name="Published">公布; without it the newest of 通过, 修订, 修正.</param>
/// <param name="Effective">施行, when the head says it.</param>
/// <param name="IsAmended">The newest date is not the beginning of its force.</param>
internal sealed record Enactment(
    MetaFact<string>? Issuer,
    MetaFact<DateOnly>? Published,
    MetaFact<DateOnly>? Effective,
    bool IsAmended);
