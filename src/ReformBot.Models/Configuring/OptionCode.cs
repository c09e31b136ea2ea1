namespace ReformBot.Models.Configuring;

/// <summary>Everything that can be wrong with a configured model.</summary>
public enum OptionCode
{
    NoModel,
    NoEndpoint,
    BadEndpoint,
    EndpointWithKey,
    EndpointTooLong,
    NoKey,
    BadKey,
    BadTime,
    OutOfRange,
    NotNegative,
    NoPrice,
    OutputBeyondContext,
    UnknownProvider,
    UnknownSetting,
    KeyInConfig,
    BadValue,
    BadJson,
    NoSuchFile,
    SecretsReadable,
    NoPrompts,
    BadSecrets,
}
