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
        "Microsoft.Extensions.Primitives", "Microsoft.IdentityModel.JsonWebTokens", "Microsoft.IdentityModel.Tokens", "Newtonsoft.Json",
        "JWT", "Jose", "LitJWT", "JsonWebToken", "Chilkat", "Auth0ManagementTokens",
    ];

    // Of these only what makes and fills objects is known; their other methods talk to servers.
    private static readonly ImmutableArray<string> Builders =
    [
        "System.IO", "System.Net", "System.Threading", "Auth0.AuthenticationApi", "Duende.IdentityModel", "Flurl", "IdentityModel",
        "Microsoft.Extensions.Caching", "RestSharp",
    ];

    private static readonly ImmutableHashSet<string> SystemClasses = ImmutableHashSet.Create(
        "Array", "BitConverter", "Convert", "Math", "MathF", "MemoryExtensions", "Nullable", "Object", "Random", "String", "StringComparer",
        "TimeProvider", "TimeZoneInfo", "Tuple", "Uri", "UriBuilder", "ValueType", "Enum", "Version");

    private static readonly ImmutableHashSet<string> Readers = ImmutableHashSet.Create(
        "System.Environment.GetEnvironmentVariable", "System.IO.File.Exists", "System.IO.File.ReadAllBytes", "System.IO.File.ReadAllLines",
        "System.IO.File.ReadAllText", "System.AppContext.GetData", "System.Net.Http.IHttpClientFactory.CreateClient",
        "System.Net.Http.HttpClientFactoryExtensions.CreateClient", "System.Net.Http.Json.JsonContent.Create", "Refit.RestService.For",
        "System.Net.WebUtility.UrlEncode", "System.Web.HttpUtility.UrlEncode",
        "System.IServiceProvider.GetService",
        "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService",
        "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetService");

    // They have effects outside the process, in spite of their namespace.
    private static readonly ImmutableHashSet<string> Stores = ImmutableHashSet.Create("CngKey", "CspKeyContainerInfo", "X509Store");

    // Methods of classes whose instance changes: no effect elsewhere only if nobody else has the instance.
    private static readonly ImmutableArray<string> Mutators =
    [
        "Add", "Append", "Clear", "Dequeue", "Dispose", "Enqueue", "ExceptWith", "GetOrAdd", "Import", "Initialize", "Insert", "IntersectWith",
        "MoveNext", "Pop", "Push", "Reload", "Remove", "Replace", "Reset", "Reverse", "Set", "Sort", "SymmetricExceptWith", "Take", "TransformBlock",
        "TransformFinalBlock", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith", "Update", "Write",
    ];

    // They change what they are given.
    private static readonly ImmutableHashSet<string> ArgumentMutators = ImmutableHashSet.Create(
        "Bind", "Clear", "ConstrainedCopy", "Copy", "CopyTo", "Fill", "ForEach", "Populate", "PopulateObject", "Resize", "Reverse", "SetValue",
        "Sort", "TryCopyTo");

    /// <summary>A call that only computes its result.</summary>
    public static bool OnlyComputes(IMethodSymbol method) => IsKnown(method) && !ChangesItsObject(method) && !ChangesItsArguments(method);

    /// <summary>A call that changes nothing but the object it is called on.</summary>
    public static bool ChangesOnlyItsObject(IMethodSymbol method) => IsKnown(method) && ChangesItsObject(method);

    /// <summary>A call that changes nothing but the objects it is given, its own included.</summary>
    public static bool ChangesOnlyItsArguments(IMethodSymbol method) => IsKnown(method) && ChangesItsArguments(method);

    /// <summary>A check such as <c>ArgumentNullException.ThrowIfNull(secret)</c>.</summary>
    public static bool IsGuard(IMethodSymbol method) =>
        method.IsStatic
        && method.Name.StartsWith("ThrowIf", StringComparison.Ordinal)
        && IsException(method.ContainingType)
        && IsIn(method.ContainingType, "System");

    private static bool IsKnown(IMethodSymbol method)
    {
        INamedTypeSymbol? type = method.ContainingType;
        if (type is null || Stores.Contains(type.Name))
            return false;
        if (IsIn(type, "System"))
        {
            return type.IsValueType || SystemClasses.Contains(type.Name) || Readers.Contains($"System.{type.Name}.{method.Name}")
                || (method.MethodKind == MethodKind.Constructor && (IsException(type) || type.SpecialType == SpecialType.System_Object));
        }
        string @namespace = type.ContainingNamespace.ToDisplayString();
        return Namespaces.Any(known => @namespace == known || @namespace.StartsWith(known + ".", StringComparison.Ordinal))
            || Readers.Contains($"{@namespace}.{type.Name}.{method.Name}")
            || (@namespace == "System.IO" && type.Name == "Path")
            || (IsBuilder(method) && Builders.Any(known => @namespace == known || @namespace.StartsWith(known + ".", StringComparison.Ordinal)));
    }

    private static bool IsBuilder(IMethodSymbol method) => method.MethodKind switch
    {
        // Files, sockets and timers do something at once.
        MethodKind.Constructor => method.ContainingType.Name is not ("FileStream" or "StreamWriter" or "TcpClient" or "TcpListener" or "Thread"
            or "Timer")
            && (method.ContainingType.Name != "StreamReader"
                || method.Parameters.All(parameter => parameter.Type.SpecialType != SpecialType.System_String)),
        MethodKind.Ordinary or MethodKind.ReducedExtension => ChangesItsObject(method),
        _ => false,
    };

    private static bool ChangesItsObject(IMethodSymbol method) =>
        HasObject(method) && Mutators.Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal)) && method.Name != "WriteToken";

    // Strings, immutable collections and values do not change, and LINQ makes new sequences.
    private static bool HasObject(IMethodSymbol method) => method.IsExtensionMethod
        ? !IsIn(method.ContainingType, "System.Linq")
        : method is { IsStatic: false, MethodKind: MethodKind.Ordinary, ContainingType: { IsValueType: false, SpecialType: SpecialType.None } type }
            && type.ContainingNamespace.Name != "Immutable";

    private static bool ChangesItsArguments(IMethodSymbol method) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.ReducedExtension
        && !IsIn(method.ContainingType, "System.Linq")
        && !ChangesItsObject(method)
        && (method.ReturnsVoid
            || ((method.IsStatic || method.Name.Contains("Copy")) && ArgumentMutators.Contains(method.Name))
            || method.Parameters.Any(parameter => parameter.Type.Name is "Span" or "Memory"));

    private static bool IsIn(INamedTypeSymbol type, string @namespace) =>
        type.ContainingNamespace is { } container && container.ToDisplayString() == @namespace;

    private static bool IsException(INamedTypeSymbol type) => type.Name.EndsWith("Exception", StringComparison.Ordinal);
}
