namespace ReformBot.Answering.Writing;

/// <summary>How a call says for whom it is made, so that a client can keep a budget for each.</summary>
public static class ModelUser
{
    /// <summary>Name of the entry in ChatOptions.AdditionalProperties that holds <see cref="AskRequest.User"/>; absent at a console.</summary>
    public const string Property = "reformbot.user";
}
