namespace ReformBot.Answering.Composition;

/// <summary>What a question can ask of a document as a whole.</summary>
internal enum DocumentAspect
{
    Issuer,
    Signed,
    Printed,
    Published,
    Number,
    Issue,
    Addressee,
}
