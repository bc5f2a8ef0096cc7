using System.Threading.Tasks;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

internal static class Program
{
    // The test runner loads this assembly and does not run it.
    private static Task Main(string[] args) => Replica.RunAsync(redis: args[0], domain: args[1]);
}
