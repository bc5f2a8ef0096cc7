using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Requests;
using Microsoft.CodeAnalysis;
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
        var sources = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Assert.True(sources.Count * Rounds > 1000, "The corpus is missing.");

        await VerifyAsync(sources, Rounds, SdkReferences.Assembly(Sdk.ManagementApi7));
    }

    [Fact]
    public async Task DamagedRequests_ThrowNoException()
    {
        // Many programs have classes of the same name.
        var sources = new[] { "reported", "silent" }.SelectMany(file => RequestPrograms.Read(file).Values).Select((program, i) => $"namespace Case{i}\n{{\n{RequestCases.Usings}\n{string.Concat(program.Files)}\n}}").ToList();
        Assert.True(sources.Count > 100, "The programs are missing.");

        await VerifyAsync(sources, Rounds / 4, SdkReferences.Of([Sdk.ManagementApi7, Sdk.AuthenticationApi7, Sdk.RestSharp106, Sdk.FlurlHttp4, Sdk.Refit, Sdk.IdentityModel]));
    }

    private async Task VerifyAsync(List<string> sources, int rounds, params MetadataReference[] references)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("AUTH0_MUTATION_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : Environment.TickCount;
        output.WriteLine($"AUTH0_MUTATION_SEED={seed}");
        var random = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            var damaged = sources.Select((source, i) => ($"File{i}.cs", SourceMutation.Mutate(source, random))).ToList();
            var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, damaged, references);
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
