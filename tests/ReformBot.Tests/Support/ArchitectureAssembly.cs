using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace ReformBot.Tests.Support;

/// <summary>What a built assembly holds and uses, read from its metadata.</summary>
internal static class ArchitectureAssembly
{
    /// <summary>Types that people wrote: no closures, iterators or generated helpers.</summary>
    public static IEnumerable<Type> OwnTypes(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.FullName!.Contains('<') && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && type.Namespace?.StartsWith("ReformBot", StringComparison.Ordinal) == true);

    /// <summary>Full names of the foreign types that the code of an assembly names, and of the members it uses (Type.Member).</summary>
    public static IReadOnlySet<string> Uses(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var handle in metadata.TypeReferences)
            used.Add(NameOf(metadata, handle));
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                used.Add($"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}");
        }

        return used;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
