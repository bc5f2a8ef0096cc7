using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;
using Xunit.Abstractions;

namespace Auth0TokenAnalyzers.Tests.Robustness;

/// <summary>
/// Whatever people type, no analyzer throws. Every run damages the whole corpus in other ways; the seed of a failure is printed, and
/// <c>AUTH0_MUTATION_SEED</c> repeats it.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Rounds = 40;

    [Fact]
    public async Task DamagedCorpus_ThrowsNoException()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("AUTH0_MUTATION_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"AUTH0_MUTATION_SEED={seed}");
        var random = new Random(seed);
        var sources = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.True(sources.Count * Rounds > 1000, "The corpus is missing.");

        for (var round = 0; round < Rounds; round++)
        {
            var damaged = sources.Select((source, i) => ($"File{i}.cs", SourceMutation.Mutate(source, random))).ToList();
            var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, damaged, SdkStubs.ManagementApiV7);
            try
            {
                await Analysis.RunOnAnythingAsync(compilation);
            }
            catch (Exception e)
            {
                Assert.Fail($"AUTH0_MUTATION_SEED={seed}, round {round}: {e}");
            }
        }
    }

    [Fact]
    public void Mutation_ChangesTheSource()
    {
        var random = new Random(1);
        const string Source = "class C { int M(int a) => a + 1; }";

        Assert.True(Enumerable.Range(0, 20).Count(_ => SourceMutation.Mutate(Source, random) != Source) > 10);
    }
}
