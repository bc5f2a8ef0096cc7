using System.Collections.Immutable;

namespace Auth0TokenAnalyzers;

/// <summary>The methods by which programs tell a container of their services (<c>Microsoft.Extensions.DependencyInjection</c>).</summary>
internal static class ContainerMethods
{
    /// <summary>Those that take a service by its type, and the class that serves it.</summary>
    public static readonly ImmutableArray<string> Services =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient"];

    /// <summary>The one that takes a class which the host runs.</summary>
    public const string HostedService = "AddHostedService";

    /// <summary>The one that takes a class of settings, and where to read them.</summary>
    public const string Options = "Configure";

    /// <summary>The one that takes a class which is made with a client of its own.</summary>
    public const string TypedClient = "AddHttpClient";
}
