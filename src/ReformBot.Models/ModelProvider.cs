namespace ReformBot.Models;

/// <summary>Which protocol an endpoint speaks.</summary>
public enum ModelProvider
{
    /// <summary>Chat completions as OpenAI defined them; DeepSeek, Qwen, GLM, Azure, vLLM, Ollama and llama.cpp speak it too.</summary>
    OpenAI,

    /// <summary>Anthropic's messages.</summary>
    Anthropic,
}
