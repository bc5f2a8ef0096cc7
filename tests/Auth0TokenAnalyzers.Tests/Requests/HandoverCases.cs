using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>
/// Small programs that hand tokens over, analysed in one compilation, one file and one namespace each. A line with <c>//!</c> has exactly one
/// AUTH0006, all others have none.
/// </summary>
internal sealed partial class HandoverCases(params Sdk[] sdks)
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Specialized;
        using System.Configuration;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using ConfigurationManager = System.Configuration.ConfigurationManager;

        """;

    /// <summary>.NET Framework's settings, which .NET has in a package.</summary>
    private const string Framework = """
        namespace System.Configuration
        {
            public static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings { get; } = new(); }
            public abstract class SettingsBase { public object this[string name] => name; }
            public abstract class ApplicationSettingsBase : SettingsBase { }
        }
        """;

    private readonly Dictionary<string, string> _cases = [];
    private Task<ILookup<string, Diagnostic>>? _found;

    /// <summary>A dummy that has the shape of a token.</summary>
    public const string Jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJodHRwczovL29yZGVycy5leGFtcGxlLmNvbS8ifQ.NPOzK0rfq8OpmGMERKDfWSVp8qpuwP2QErySiB1ioE0";

    public string UsingsOfSdk { get; init; } = "";

    public TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>Adds the members of a class that has a configuration.</summary>
    public HandoverCases Add(string name, string members) => AddTypes(name, $"public class Subject(IConfiguration configuration)\n{{\n    public IConfiguration Configuration {{ get; }} = configuration;\n{members}\n}}");

    /// <summary>Adds whole types.</summary>
    public HandoverCases AddTypes(string name, string types)
    {
        _cases.Add(name, string.Create(CultureInfo.InvariantCulture, $"{Usings}{UsingsOfSdk}namespace Case{_cases.Count}\n{{\n{types}\n}}\n"));
        return this;
    }

    public async Task<IReadOnlyList<Diagnostic>> FoundAsync(string name) => [.. (await (_found ??= FindAsync()))[name]];

    public async Task VerifyAsync(string name)
    {
        var lines = _cases[name].Split('\n');
        var found = (await FoundAsync(name)).Select(diagnostic => lines[Analysis.Line(diagnostic) - 1].Trim()).ToList();
        Assert.Equal(string.Join('\n', lines.Where(line => Mark().IsMatch(line)).Select(line => line.Trim())), string.Join('\n', found));
    }

    private async Task<ILookup<string, Diagnostic>> FindAsync()
    {
        var sources = _cases.Select(pair => (pair.Key, pair.Value)).Append(("Framework.cs", Framework));
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, sources, SdkReferences.Of(sdks));
        return (await Analysis.RunAsync(compilation)).Where(diagnostic => diagnostic.Id == "AUTH0006").ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }

    [GeneratedRegex(@"//!\s*$")]
    private static partial Regex Mark();
}
