using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>
/// Small programs that send token requests, all rules at once. A line with <c>//! AUTH0007 AUTH0008:Warning</c> has exactly these findings,
/// the level where it is named and, as in <c>AUTH0008:Warning:ForEver</c>, how long the token is kept, and all other lines none.
/// </summary>
internal static partial class RequestCases
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        """;

    private static readonly string[] Ids = [RuleIds.LongLivedToken, RuleIds.HardCodedClientSecret, RuleIds.HandWrittenTokenRequest];

    public static Task VerifyAsync(string code, params Sdk[] sdks) => VerifyAsync([code], sdks);

    public static async Task VerifyAsync(IReadOnlyList<string> files, params Sdk[] sdks)
    {
        var sources = files.Select((file, i) => (Path: $"File{i}.cs", Code: Usings + file)).ToList();
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, sources, SdkReferences.Of(sdks));
        // Top-level statements are the code of an application.
        if (compilation.SyntaxTrees.Any(tree => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any()))
            compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));

        var found = await Analysis.RunAsync(compilation);

        var marked = sources.SelectMany(source => source.Code.Split('\n').SelectMany((line, i) => Mark().Matches(line).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(mark => Show(source.Path, i + 1, mark)))).ToList();
        var reported = found.Where(diagnostic => Ids.Contains(diagnostic.Id)).Select(diagnostic => Names(diagnostic).Select(name => Show(diagnostic.Location.SourceTree!.FilePath, Analysis.Line(diagnostic), name)).ToList());
        // A mark without a level, or without how long the token is kept, stands for any.
        Assert.Equal(string.Join('\n', marked.Order(StringComparer.Ordinal)), string.Join('\n', reported.Select(names => names.Find(marked.Contains) ?? names[^1]).Order(StringComparer.Ordinal)));

        string Show(string path, int line, string mark) => $"{path}:{line}: {mark} {sources.Single(source => source.Path == path).Code.Split('\n')[line - 1].Trim()}";
    }

    private static IEnumerable<string> Names(Diagnostic diagnostic) =>
        [diagnostic.Id, $"{diagnostic.Id}:{diagnostic.Severity}", $"{diagnostic.Id}:{diagnostic.Severity}:{diagnostic.Properties.GetValueOrDefault("tokenKeeping")}"];

    [GeneratedRegex(@"//!((?: AUTH\d{4}(?::\w+){0,2})+)")]
    private static partial Regex Mark();
}
