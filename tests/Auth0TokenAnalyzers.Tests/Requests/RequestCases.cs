using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>
/// Small programs that send token requests, all rules at once. A line with <c>//! AUTH0007 AUTH0008:Warning</c> has exactly these findings,
/// the level where it is named, and all other lines none.
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

    public static async Task VerifyAsync(string code, params Sdk[] sdks)
    {
        var text = Usings + code;

        var found = await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", text)], [.. SdkReferences.Of(sdks)]));

        var marked = text.Split('\n').SelectMany((line, i) => Mark().Matches(line).SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(mark => (Line: i + 1, Mark: mark))).ToList();
        var reported = found.Where(diagnostic => Ids.Contains(diagnostic.Id)).Select(diagnostic => (Line: Analysis.Line(diagnostic), diagnostic.Id, diagnostic.Severity)).OrderBy(x => x.Line).ThenBy(x => x.Id, StringComparer.Ordinal).ToList();
        // A mark without a level stands for any.
        var shown = reported.Select(x => $"{x.Line}: {(marked.Contains((x.Line, x.Id)) ? x.Id : $"{x.Id}:{x.Severity}")} {text.Split('\n')[x.Line - 1].Trim()}");
        Assert.Equal(string.Join('\n', marked.Select(x => $"{x.Line}: {x.Mark} {text.Split('\n')[x.Line - 1].Trim()}")), string.Join('\n', shown));
    }

    [GeneratedRegex(@"//!((?: AUTH\d{4}(?::\w+)?)+)")]
    private static partial Regex Mark();
}
