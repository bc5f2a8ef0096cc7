using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>The libraries that a token exchange is made of.</summary>
internal static class ExchangeLibraries
{
    private static readonly ImmutableArray<string> Namespaces =
    [
        "System", "Microsoft.Extensions", "Newtonsoft.Json", "RestSharp", "Flurl", "Refit", "IdentityModel", "Duende.IdentityModel",
        "Auth0.AuthenticationApi", "Polly", "LazyCache",
        "Serilog", "NLog", "log4net", "Azure.Security.KeyVault", "Amazon.SecretsManager",
    ];

    private static readonly ImmutableArray<string> Effects =
        ["System.Data", "System.Net.Mail", "System.Net.Sockets", "System.Diagnostics.Process", "System.Reflection.Emit",
            "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting"];

    private static readonly ImmutableHashSet<string> EnvironmentReads =
        ImmutableHashSet.Create("GetEnvironmentVariable", "GetEnvironmentVariables", "GetCommandLineArgs", "GetFolderPath",
            "ExpandEnvironmentVariables");

    /// <summary>A call that leaves nothing behind that anybody looks for: requests are built, answers read, tokens kept, logs written.</summary>
    public static bool AreHarmless(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var @namespace = type.ContainingNamespace.ToDisplayString();
        if (!Namespaces.Any(known => IsIn(@namespace, known))
            || Effects.Any(known => IsIn(@namespace, known) || $"{@namespace}.{type.Name}" == known))
            return IsLog(method);
        return (@namespace, type.Name) switch
        {
            ("System", "Environment") => EnvironmentReads.Contains(method.Name),
            ("System.IO", "File" or "FileInfo" or "Directory" or "DirectoryInfo")
                => method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name is "Exists" or "OpenRead" or "OpenText",
            // Another request than that for the token.
            _ => !Sends(method, @namespace),
        };
    }

    public static bool IsLog(IMethodSymbol method) =>
        method.Name.StartsWith("Log", StringComparison.Ordinal)
        || method.ContainingType.Name is "Console" or "Debug" or "Trace" or "Activity"
        || method.ContainingType.Name.EndsWith("Logger", StringComparison.Ordinal)
        || method.ContainingType.Name is "ILog" or "Log";

    private static bool Sends(IMethodSymbol method, string @namespace) =>
        (IsIn(@namespace, "System.Net") || IsIn(@namespace, "RestSharp") || IsIn(@namespace, "Flurl"))
        && (TokenRequestReaders.SendingNames.Contains(method.Name)
            || method.Name is "DeleteAsync"
            || (method.Name.StartsWith("Get", StringComparison.Ordinal)
                && method.Name.EndsWith("Async", StringComparison.Ordinal)
                && method.ContainingType.Name.StartsWith("HttpClient", StringComparison.Ordinal)));

    private static bool IsIn(string @namespace, string parent) =>
        @namespace == parent || @namespace.StartsWith(parent + ".", StringComparison.Ordinal);
}
