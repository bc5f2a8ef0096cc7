using System.IO;
using System.Linq;
using System.Reflection;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>The files of the repository, for tests that compare code with what is written about it.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(x => x.Key == "RepositoryRoot").Value!;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts));
}
