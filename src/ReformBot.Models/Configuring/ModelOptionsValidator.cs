using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace ReformBot.Models.Configuring;

/// <summary>All that is wrong with a configured model, each in words that say what to set.</summary>
public static class ModelOptionsValidator
{
    /// <summary>The settings that are times, each more than nothing and at most a day.</summary>
    private static readonly PropertyInfo[] Times = [.. typeof(ModelOptions).GetProperties().Where(property => property.PropertyType == typeof(TimeSpan))];

    private static readonly PropertyInfo[] Ranges = [.. typeof(ModelOptions).GetProperties().Where(property => property.IsDefined(typeof(RangeAttribute)))];

    private static readonly PropertyInfo[] Amounts =
        [.. typeof(ModelOptions).GetProperties().Where(property => property.PropertyType == typeof(long?) || property.PropertyType == typeof(decimal?))];

    /// <summary>Nothing for options that can be used.</summary>
    public static IReadOnlyList<OptionProblem> Check(ModelOptions options) =>
        [.. Address(options), .. Times.SelectMany(time => Time(options, time)), .. Ranges.SelectMany(range => Range(options, range)), .. Budget(options)];

    private static IEnumerable<OptionProblem> Address(ModelOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Model))
            yield return OptionProblem.Of(OptionCode.NoModel, options.Provider == ModelProvider.Anthropic ? "claude-sonnet-4-5" : "deepseek-chat");
        if (options.Endpoint is not { } endpoint)
            yield return OptionProblem.Of(OptionCode.NoEndpoint, EndpointPresets.Names);
        else if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
            yield return OptionProblem.Of(OptionCode.BadEndpoint, endpoint.OriginalString.Split('?', '@', '#')[0]);
        else if (endpoint.UserInfo.Length + endpoint.Query.Length + endpoint.Fragment.Length > 0)
            yield return OptionProblem.Of(OptionCode.EndpointWithKey);
        else if (Appended(endpoint) is { } appended)
            yield return OptionProblem.Of(OptionCode.EndpointTooLong, appended);
    }

    private static string? Appended(Uri endpoint) =>
        new[] { "/chat/completions", "/messages" }.FirstOrDefault(end => endpoint.AbsolutePath.TrimEnd('/').EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<OptionProblem> Time(ModelOptions options, PropertyInfo property)
    {
        var value = (TimeSpan)property.GetValue(options)!;
        if (value <= TimeSpan.Zero || value > ModelDefaults.LongestTime)
            yield return OptionProblem.Of(OptionCode.BadTime, NameOf(property), "0.001", Text(ModelDefaults.LongestTime.TotalSeconds), Text(value.TotalSeconds));
    }

    private static IEnumerable<OptionProblem> Range(ModelOptions options, PropertyInfo property)
    {
        var range = property.GetCustomAttribute<RangeAttribute>()!;
        var value = property.GetValue(options)!;
        if (!range.IsValid(value))
            yield return OptionProblem.Of(OptionCode.OutOfRange, NameOf(property), Text(range.Minimum), Text(range.Maximum), Text(value));
    }

    private static IEnumerable<OptionProblem> Budget(ModelOptions options)
    {
        foreach (var amount in Amounts)
        {
            if (amount.GetValue(options) is { } value && Convert.ToDecimal(value, CultureInfo.InvariantCulture) < 0)
                yield return OptionProblem.Of(OptionCode.NotNegative, NameOf(amount), Text(value));
        }

        if ((options.InputPrice is null || options.OutputPrice is null) && (options.CostPerDay ?? options.CostPerUser) is not null)
            yield return OptionProblem.Of(OptionCode.NoPrice, options.CostPerDay is null ? "costPerUser" : "costPerDay");
        if (options.OutputTokens >= options.ContextTokens)
            yield return OptionProblem.Of(OptionCode.OutputBeyondContext, Text(options.OutputTokens), Text(options.ContextTokens));
    }

    /// <summary>As the configuration file writes it.</summary>
    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
