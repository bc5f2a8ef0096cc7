using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Whole solutions before and after the rules and the recommended fixes: a token that is made in one file and used in another. A folder of
/// <c>cases/Solutions</c> is a solution whose name begins with the version of the SDK, and each folder in it a project that references those before it.
/// <c>Name.fixed.cs</c> is what becomes of <c>Name.cs</c>, where it changes; an empty one says that the file goes.
/// </summary>
public sealed class SolutionRepairTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "solutions");

    /// <summary>What new code reads is there, so that there is nothing to say about it.</summary>
    private const string Settings = """{ "Auth0": { "Management": { "ClientId": "", "ClientSecret": "" } } }""";

    public static TheoryData<string> Solutions => [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Solutions))]
    public async Task Solution_IsRepairedInOneRun(string name)
    {
        var repaired = await RepairedAsync(name, (_, code) => code);

        foreach (var path in Paths(name))
            Assert.Equal(await ExpectedAsync(name, path), await TextAsync(repaired, path));
        Assert.Empty(await WarningsAsync(repaired.Before));
        Assert.Empty(await WarningsAsync(repaired.After));
    }

    [Theory]
    [InlineData("v7 minting service")]
    [InlineData("v7 kept results")]
    [InlineData("v10 exchange service")]
    [InlineData("v6 leftovers of a program")]
    public async Task Solution_KeepsItsLineBreaks(string name)
    {
        var repaired = await RepairedAsync(name, (_, code) => code.ReplaceLineEndings("\r\n"));

        foreach (var path in Paths(name))
            Assert.Equal((await ExpectedAsync(name, path)).ReplaceLineEndings("\r\n"), await TextAsync(repaired, path));
    }

    [Theory]
    [InlineData("v7 minting service", "Shop/Users.cs")]
    [InlineData("v7 minting service", "Shop/TokenService.cs")]
    [InlineData("v10 exchange service", "Shop/Clients.cs")]
    public async Task SomebodyIsTyping_AndTheRestIsRepaired(string name, string typed)
    {
        const string Unfinished = "\npublic class Unfinished\n{\n    public void Call() => Undefined(new string(\n}\n";
        var repaired = await RepairedAsync(name, (path, code) => path == typed ? code + Unfinished : code);

        foreach (var path in Paths(name))
            Assert.Equal(await ExpectedAsync(name, path) + (path == typed ? Unfinished : ""), await TextAsync(repaired, path));
    }

    [Fact]
    public void EveryExpectedFile_HasOneBefore() => Assert.All(
        Directory.EnumerateFiles(Folder, "*.fixed.cs", SearchOption.AllDirectories),
        path => Assert.True(File.Exists(path.Replace(".fixed.cs", ".cs", StringComparison.Ordinal)), path));

    private static async Task<RepairedSources> RepairedAsync(string name, Func<string, string, string> edit)
    {
        var projects = new List<SourceProject>();
        foreach (var project in Paths(name).GroupBy(path => Path.GetDirectoryName(path)!))
        {
            var sources = new List<(string, string)>();
            foreach (var path in project)
                sources.Add((path, edit(path, await File.ReadAllTextAsync(Path.Combine(Folder, name, path)))));
            projects.Add(new SourceProject(project.Key, sources, sources.Any(source => IsProgram(source.Item2)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        }
        return await RepairedSources.OfAsync(projects, await ReferencesAsync(name), settings: Settings);
    }

    private static async Task<IEnumerable<MetadataReference>> ReferencesAsync(string name)
    {
        Sdk[] sdks = name.Split(' ')[0] switch
        {
            "v6" => [Sdk.ManagementApi6],
            "v7" => [Sdk.ManagementApi7, Sdk.AuthenticationApi7],
            "v10" => [Sdk.ManagementApi10],
            _ => throw new InvalidOperationException($"There is no SDK for the folder '{name}'."),
        };
        return (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(sdks))).References;
    }

    private static IEnumerable<string> Paths(string name) => Directory.EnumerateFiles(Path.Combine(Folder, name), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(".fixed.cs", StringComparison.Ordinal))
        .Select(path => Path.GetRelativePath(Path.Combine(Folder, name), path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static async Task<string> ExpectedAsync(string name, string path)
    {
        var before = Path.Combine(Folder, name, path);
        var after = before.Replace(".cs", ".fixed.cs", StringComparison.Ordinal);
        return await File.ReadAllTextAsync(File.Exists(after) ? after : before);
    }

    private static async Task<string> TextAsync(RepairedSources repaired, string path) =>
        repaired.After.Projects.SelectMany(project => project.Documents).Any(document => document.FilePath == path) ? await repaired.TextAsync(path) : "";

    private static bool IsProgram(string code) =>
        CSharpSyntaxTree.ParseText(code).GetRoot().ChildNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement));

    private static async Task<IEnumerable<Diagnostic>> WarningsAsync(Solution solution)
    {
        var compilations = await Task.WhenAll(solution.Projects.Select(project => project.GetCompilationAsync()));
        return compilations.SelectMany(compilation => compilation!.GetDiagnostics()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
