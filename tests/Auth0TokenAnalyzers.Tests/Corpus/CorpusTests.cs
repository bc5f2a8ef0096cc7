using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Corpus;

/// <summary>
/// Whole files of code as people write it. A comment <c>//! AUTH0001</c> asks for a finding on its line, <c>//? AUTH0001</c> allows one;
/// everything else is a false alarm. Ids of rules that do not exist, or do not look at code, are passed over.
/// </summary>
public sealed partial class CorpusTests(CorpusTests.Findings findings) : IClassFixture<CorpusTests.Findings>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    private static readonly HashSet<string> Ids = [.. Analysis.Analyzers.OfType<FileRule>().SelectMany(rule => rule.SupportedDiagnostics).Select(rule => rule.Id)];

    public static TheoryData<string> Files => [.. Paths.Select(Relative)];

    /// <summary>The files of one folder.</summary>
    internal static IEnumerable<(string Path, string Code)> Sources(string folder) =>
        Paths.Where(path => Relative(path).StartsWith(folder + "/", StringComparison.Ordinal)).Select(path => (Relative(path), File.ReadAllText(path)));

    /// <summary>What the files are compiled against.</summary>
    internal static async Task<IEnumerable<MetadataReference>> ReferencesAsync() =>
        (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], [SdkReferences.Assembly(Sdk.ManagementApi7), .. await JwtNetAsync()])).References;

    private static IEnumerable<string> Paths => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_HasExactlyTheMarkedFindings(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        var wanted = Marks(lines, Wanted());
        var allowed = Marks(lines, Allowed());

        var found = (await findings.OfAsync(file)).Select(diagnostic => $"{Analysis.Line(diagnostic)} {diagnostic.Id}").ToList();

        Assert.Equal(wanted, found.Except(allowed).ToList());
    }

    [Fact]
    public void GoodFiles_HaveNoMarks() =>
        Assert.All(Paths.Where(path => path.Contains("good", StringComparison.Ordinal)), path => Assert.DoesNotContain("//!", File.ReadAllText(path), StringComparison.Ordinal));

    private static List<string> Marks(string[] lines, Regex mark) =>
        [.. lines.SelectMany((line, i) => mark.Matches(line).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(Ids.Contains).Order(StringComparer.Ordinal).Select(id => $"{i + 1} {id}"))];

    private static string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    /// <summary>JWT.NET and its serializer, beside the other library.</summary>
    private static async Task<IEnumerable<MetadataReference>> JwtNetAsync() =>
        (await TestReferences.For(JwtEnvironment.JwtNet73).ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Where(reference => Path.GetFileName(reference.Display) is "JWT.dll" or "Newtonsoft.Json.dll");

    [GeneratedRegex(@"//!((?: AUTH\d{4})+)")]
    private static partial Regex Wanted();

    [GeneratedRegex(@"//\?((?: AUTH\d{4})+)")]
    private static partial Regex Allowed();

    public sealed class Findings
    {
        private readonly Lazy<Task<ILookup<string, Diagnostic>>> _found = new(FindAsync);

        public async Task<IReadOnlyList<Diagnostic>> OfAsync(string file) => [.. (await _found.Value)[file]];

        private static async Task<ILookup<string, Diagnostic>> FindAsync()
        {
            var sources = Paths.Select(path => (Relative(path), File.ReadAllText(path)));
            var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, sources, [SdkReferences.Assembly(Sdk.ManagementApi7), .. await JwtNetAsync()]);
            return (await Analysis.RunAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
        }
    }
}
