using ReformBot.Answering.Composition;

namespace ReformBot.Answering.Writing;

/// <summary>What a model is to word.</summary>
/// <param name="Draft">The answer in the documents' own words, which stands in when the model's does not stand.</param>
internal sealed record WritingTask(AskRequest Request, Reading Reading, Draft Draft, ModelLine Line);
