using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Robustness;

/// <summary>
/// The rules on the project's own code: sources that speak of nothing but Auth0 and tokens, and sign none. Only the sample of the old
/// habits is reported.
/// </summary>
public sealed class OwnSourcesTests
{
    private static readonly string[] TokenRules = ["AUTH0001", "AUTH0003", "AUTH0004", "AUTH0009", "AUTH0012"];

    private static readonly string[] Expected =
    [
        "BlockedUsers.cs AUTH0001: var token = new JwtSecurityToken(",
        "BlockedUsers.cs AUTH0004: var token = new JwtSecurityToken(",
        "ClientList.cs AUTH0003: { \"exp\", currentTimestamp + 365 * 24 * 60 * 60 }, // expiresIn: '1y'",
        "ClientList.cs AUTH0001: var jwt = new JwtSecurityToken(new JwtHeader(credentials), payload);",
        "NightlyReport.cs AUTH0001: new JwtSecurityTokenHandler().CreateEncodedJwt(new SecurityTokenDescriptor",
        "NightlyReport.cs AUTH0003: Expires = DateTime.UtcNow.AddMonths(6), // there is a release before that",
        "UserDirectory.cs AUTH0001: var jwt = new JwtSecurityToken(",
        "UserDirectory.cs AUTH0003: expires: DateTime.UtcNow.AddYears(1),",
    ];

    /// <summary>Fewer files mean that the sources were not found.</summary>
    [Theory]
    [InlineData("src/Auth0TokenAnalyzers", 60)]
    [InlineData("src/Auth0TokenAnalyzers.CodeFixes", 10)]
    [InlineData("src/Auth0ManagementTokens", 5)]
    [InlineData("tests/Auth0TokenAnalyzers.Tests", 60)]
    [InlineData("samples/ModernTokens", 5)]
    [InlineData("samples/Tour", 5)]
    public async Task Sources_AreNotReported(string folder, int atLeast)
    {
        var sources = Sources(folder);
        Assert.True(sources.Count >= atLeast, $"{folder} has {sources.Count} source files.");

        // Two of its cases are programs, written as texts, that hold such a secret.
        Assert.DoesNotContain(await FindAsync(sources), finding => !finding.StartsWith("Rules/GlobalClientSecretSilentTests.cs AUTH0002", StringComparison.Ordinal));
    }

    /// <summary>FakeTenant has to know the secret that it checks old tokens with, and signs some of its own.</summary>
    [Fact]
    public async Task FakeTenant_KnowsItsOwnSecret() =>
        Assert.All(await FindAsync(Sources("samples/FakeTenant")), finding => Assert.True(
            finding.Contains(" AUTH0002: ", StringComparison.Ordinal) || finding.StartsWith("LegacyKey.cs ", StringComparison.Ordinal), finding));

    [Fact]
    public async Task LegacySample_IsReported()
    {
        var sources = Sources("samples/LegacyTokens");
        Assert.True(sources.Count >= 5, $"There are {sources.Count} source files.");

        // The tokens; what else the sample does is told by the tests of its other rules.
        var found = (await FindAsync(sources)).Where(finding => TokenRules.Any(id => finding.Contains(id, StringComparison.Ordinal))).ToList();

        Assert.True(Expected.SequenceEqual(found, StringComparer.Ordinal), "Found:\n" + string.Join("\n", found));
    }

    private static List<(string Path, string Code)> Sources(string folder)
    {
        var root = Repository.PathOf(folder.Split('/'));
        Assert.True(Directory.Exists(root), $"The test looks for the sources of the repository, and there is no {folder}.");
        return [.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Code: path))
            .Where(file => !file.Path.Split('/').Any(part => part is "obj" or "bin" or "cases"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path, File.ReadAllText(file.Code)))];
    }

    // The packages of these projects are not all referenced here: code that cannot be bound is what an editor sees, too.
    private static async Task<IEnumerable<string>> FindAsync(IEnumerable<(string Path, string Code)> sources)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt68, sources, SdkReferences.Assembly(Sdk.ManagementApi7), TestReferences.Helper);
        return (await Analysis.RunOnAnythingAsync(compilation)).Select(Describe);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var location = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree!.GetText().Lines[location.StartLinePosition.Line].ToString().Trim();
        return $"{location.Path} {diagnostic.Id}: {line}";
    }
}
