using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// The library calls that token code is made of and that have no effect but their result, or on their own object. What is not listed may do anything,
/// and stays in the user's code.
/// </summary>
internal static class KnownApis
{
    private static readonly ImmutableArray<string> Namespaces =
    [
        "System.Buffers.Text", "System.Collections", "System.Configuration", "System.Globalization", "System.IdentityModel.Tokens", "System.Linq",
        "System.Security.Claims", "System.Security.Cryptography", "System.Text", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Primitives", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Tokens", "Newtonsoft.Json", "JWT", "Jose",
    ];

    private static readonly ImmutableHashSet<string> SystemClasses = ImmutableHashSet.Create(
        "Array", "BitConverter", "Convert", "Math", "MathF", "MemoryExtensions", "Nullable", "Object", "Random", "String", "StringComparer", "TimeProvider",
        "TimeZoneInfo", "Tuple", "Uri", "UriBuilder", "ValueType", "Enum", "Version");

    private static readonly ImmutableHashSet<string> Readers = ImmutableHashSet.Create(
        "System.Environment.GetEnvironmentVariable", "System.IO.File.Exists", "System.IO.File.ReadAllBytes", "System.IO.File.ReadAllLines",
        "System.IO.File.ReadAllText", "System.AppContext.GetData");

    // Methods of classes whose instance changes: no effect elsewhere only if nobody else has the instance.
    private static readonly ImmutableArray<string> Mutators =
    [
        "Add", "Append", "Clear", "CopyTo", "Dequeue", "Dispose", "Enqueue", "ExceptWith", "GetOrAdd", "Import", "Initialize", "Insert", "IntersectWith",
        "Pop", "Push", "Reload", "Remove", "Replace", "Reset", "Reverse", "Set", "Sort", "SymmetricExceptWith", "TransformBlock", "TransformFinalBlock",
        "TryAdd", "TryRemove", "TryUpdate", "UnionWith", "Update", "Write",
    ];

    // They change what they are given.
    private static readonly ImmutableHashSet<string> StaticMutators = ImmutableHashSet.Create(
        "Bind", "Clear", "Copy", "ConstrainedCopy", "Fill", "ForEach", "Populate", "PopulateObject", "Resize", "Reverse", "SetValue", "Sort");

    /// <summary>A call that only computes its result.</summary>
    public static bool OnlyComputes(IMethodSymbol method) => IsKnown(method) && !ChangesItsObject(method) && !ChangesItsArguments(method);

    /// <summary>A call that changes nothing but the object it is called on.</summary>
    public static bool ChangesOnlyItsObject(IMethodSymbol method) => IsKnown(method) && ChangesItsObject(method);

    /// <summary>A check such as <c>ArgumentNullException.ThrowIfNull(secret)</c>.</summary>
    public static bool IsGuard(IMethodSymbol method) =>
        method.IsStatic && method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && method.ContainingType.Name.EndsWith("Exception", StringComparison.Ordinal)
        && IsIn(method.ContainingType, "System");

    private static bool IsKnown(IMethodSymbol method)
    {
        INamedTypeSymbol? type = method.ContainingType;
        if (type is null)
            return false;
        if (IsIn(type, "System"))
        {
            return type.IsValueType || SystemClasses.Contains(type.Name) || Readers.Contains($"System.{type.Name}.{method.Name}")
                || (method.MethodKind == MethodKind.Constructor && (IsException(type) || type.SpecialType == SpecialType.System_Object));
        }
        string @namespace = type.ContainingNamespace.ToDisplayString();
        return Namespaces.Any(known => @namespace == known || @namespace.StartsWith(known + ".", StringComparison.Ordinal))
            || Readers.Contains($"{@namespace}.{type.Name}.{method.Name}")
            || (@namespace == "System.IO" && type.Name == "Path");
    }

    private static bool ChangesItsObject(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, ContainingType: { IsValueType: false, SpecialType: SpecialType.None } type }
        && type.ContainingNamespace.Name != "Immutable"
        && Mutators.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal))
        && method.Name != "WriteToken";

    private static bool ChangesItsArguments(IMethodSymbol method) =>
        method.IsStatic && StaticMutators.Contains(method.Name) && method.ContainingType.ContainingNamespace.Name != "Linq";

    private static bool IsIn(INamedTypeSymbol type, string @namespace) =>
        type.ContainingNamespace is { } container && container.ToDisplayString() == @namespace;

    private static bool IsException(INamedTypeSymbol type) => type.Name.EndsWith("Exception", StringComparison.Ordinal);
}
