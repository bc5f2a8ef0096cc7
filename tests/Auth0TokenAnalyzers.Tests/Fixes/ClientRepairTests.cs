using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Programs with clients of each version of Auth0's SDK, before and after the rules and the recommended fixes. The folder says which version, and which
/// language where it is not the latest; <c>Name.fixed.cs</c> is what becomes of <c>Name.cs</c>.
/// </summary>
public sealed partial class ClientRepairTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "clients");

    /// <summary>The settings that the new code reads.</summary>
    private const string Settings = """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""";

    private static readonly HashSet<string> Fixable = [.. new ManagementTokenFixProvider().FixableDiagnosticIds];

    private static readonly ConcurrentDictionary<string, Lazy<Task<RepairedSources>>> Repaired = new(StringComparer.Ordinal);

    public static TheoryData<string> Programs => [.. Before()];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Clients_GetTheirTokensByThemselves(string program)
    {
        var repaired = await RepairedAsync(Path.GetDirectoryName(program)!);

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, program.Replace(".cs", ".fixed.cs", StringComparison.Ordinal))), await repaired.TextAsync(program));
        Assert.Empty(await WarningsAsync(repaired.After, program));
        Assert.DoesNotContain(repaired.Left, diagnostic => diagnostic.Location.SourceTree?.FilePath == program && Fixable.Contains(diagnostic.Id));
    }

    [Fact]
    public void EveryExpectedProgram_HasOneBefore() =>
        Assert.Empty(Files("*.fixed.cs").Select(file => file.Replace(".fixed.cs", ".cs", StringComparison.Ordinal)).Except(Files("*.cs")));

    private static IEnumerable<string> Before() => Files("*.cs").Where(file => !file.EndsWith(".fixed.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));

    private static Task<RepairedSources> RepairedAsync(string folder) => Repaired.GetOrAdd(folder, _ => new(async () =>
    {
        var version = LanguageOf(folder);
        var sources = Before().Where(program => Path.GetDirectoryName(program) == folder).Select(program => (program, File.ReadAllText(Path.Combine(Folder, program)))).ToList();
        var repaired = await RepairedSources.OfAsync(
            sources, await ReferencesAsync(folder), version, version < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable, Settings);
        foreach (var (program, _) in sources)
            Assert.Empty(await WarningsAsync(repaired.Before, program));
        return repaired;
    })).Value;

    private static async Task<IEnumerable<Diagnostic>> WarningsAsync(Solution solution, string program)
    {
        var document = solution.Projects.Single().Documents.Single(document => document.FilePath == program);
        return (await document.GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    private static async Task<IEnumerable<MetadataReference>> ReferencesAsync(string folder)
    {
        Sdk[] sdks = folder.Split('.')[0] switch
        {
            "v3" => [Sdk.ManagementApi3],
            "v5" => [Sdk.ManagementApi5],
            "v6" => [Sdk.ManagementApi6],
            "v7" => [Sdk.ManagementApi7, Sdk.AuthenticationApi7],
            "v10" => [Sdk.ManagementApi10],
            _ => throw new InvalidOperationException($"There is no SDK for the folder '{folder}'."),
        };
        return (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(sdks))).References;
    }

    private static LanguageVersion LanguageOf(string folder) => Language().Match(folder) is { Success: true } match
        ? Enum.Parse<LanguageVersion>(match.Value)
        : LanguageVersion.Latest;

    [GeneratedRegex(@"CSharp\w+")]
    private static partial Regex Language();
}
