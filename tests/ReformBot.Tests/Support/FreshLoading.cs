using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace ReformBot.Tests.Support;

/// <summary>The project's assemblies loaded once more, as in a process that has run nothing yet, to see which others are asked for.</summary>
internal sealed class FreshLoading() : AssemblyLoadContext(nameof(FreshLoading), isCollectible: true)
{
    private readonly ConcurrentDictionary<string, byte> _wanted = new(StringComparer.Ordinal);

    /// <summary>Names of assemblies that were asked for so far.</summary>
    public IReadOnlyCollection<string> Wanted => [.. _wanted.Keys];

    /// <summary>Runs a public static method of the fresh copy of a class of the tests.</summary>
    public Task<string> RunAsync(Type type, string method) =>
        (Task<string>)LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!, throwOnError: true)!.GetMethod(method)!.Invoke(obj: null, parameters: null)!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        _wanted.TryAdd(assemblyName.Name!, 0);
        var own = Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll");
        return (assemblyName.Name + ".").StartsWith("ReformBot.", StringComparison.OrdinalIgnoreCase) && File.Exists(own) ? LoadFromAssemblyPath(own) : null;
    }
}
