using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>
/// Many small cases in one compilation. Each is the members of a class of its own; a line with <c>//! AUTH0001 AUTH0003</c> has exactly
/// these findings, and all other lines none.
/// </summary>
internal static partial class TokenCases
{
    public const string Usings = """
        using System;
        using System.Buffers.Text;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        """;

    private static readonly string[] Ids = ["AUTH0001", "AUTH0003", "AUTH0004"];

    public static async Task VerifyAsync(JwtEnvironment jwt, string usings, IEnumerable<string> cases, params MetadataReference[] references)
    {
        var sources = cases.Select((members, i) => ($"Case{i}.cs", Usings + usings + Text(members, i))).ToList();
        Assert.NotEmpty(sources);

        var found = await Analysis.RunAsync(await Analysis.CompileAsync(jwt, sources, references));

        var reported = found.Where(diagnostic => Ids.Contains(diagnostic.Id)).Select(diagnostic => Place(sources, diagnostic.Location.SourceTree!.FilePath, Analysis.Line(diagnostic), diagnostic.Id));
        var marked = sources.SelectMany(source => source.Item2.Split('\n').SelectMany((line, i) => Mark().Match(line).Groups[1].Value
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Place(sources, source.Item1, i + 1, id))));
        Assert.Equal(string.Join('\n', marked.Order(StringComparer.Ordinal)), string.Join('\n', reported.Order(StringComparer.Ordinal)));
    }

    private static string Text(string members, int i) => string.Create(CultureInfo.InvariantCulture, $$"""
        public class Case{{i}}(IConfiguration config)
        {
            public IConfiguration Configuration { get; } = config;

        {{members}}
        }
        """);

    // A failure shows the line itself.
    private static string Place(List<(string Path, string Text)> sources, string path, int line, string id) =>
        $"{id} {path}({line}): {sources.Single(source => source.Path == path).Text.Split('\n')[line - 1].Trim()}";

    [GeneratedRegex(@"//!((?: AUTH\d{4})+)")]
    private static partial Regex Mark();
}
