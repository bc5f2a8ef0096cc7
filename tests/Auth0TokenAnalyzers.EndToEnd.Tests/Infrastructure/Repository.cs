using System.Linq;
using System.Reflection;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Where the sources are that this test assembly was built from, and how.</summary>
internal static class Repository
{
    public static string Root { get; } = Read("RepositoryRoot");

    public static string Configuration { get; } = Read("Configuration");

    private static string Read(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
