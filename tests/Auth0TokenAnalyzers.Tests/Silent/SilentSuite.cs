using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Silent;

/// <summary>
/// Pieces of code that are no business of any rule, each the members of a class of its own, analysed in one compilation that references
/// Auth0's SDK and most JWT libraries.
/// <para>
/// <c>§innocent→guilty§</c> marks the one thing that makes a piece innocent: with the guilty text in its place there has to be a report,
/// which proves that the silence is no blindness. <c>§innocent§</c> alone stands for an audience that would be the Management API's.
/// </para>
/// </summary>
internal sealed partial class SilentSuite
{
    private const string ManagementAudience = "\"https://example.auth0.com/api/v2/\"";

    private readonly Dictionary<string, string> _cases = [];
    private readonly Func<string, string> _file;
    private readonly bool _hasSdk;
    private readonly Lazy<Task<ILookup<string, Diagnostic>>> _innocent;
    private readonly Lazy<Task<ILookup<string, Diagnostic>>> _guilty;

    private SilentSuite(Func<string, string> file, bool hasSdk)
    {
        _file = file;
        _hasSdk = hasSdk;
        _innocent = new(() => FindAsync(_cases, "$1"));
        _guilty = new(() => FindAsync(_cases.Where(pair => Marked().IsMatch(pair.Value)), null));
    }

    /// <summary>Code in a type that speaks of Auth0, calls its Management API and has a global client secret at hand, in a project that references the SDK.</summary>
    public static SilentSuite AmongAuth0() => new(members => SilentSource.Class($"{SilentSource.Auth0}\n{members}"), hasSdk: true);

    /// <summary>Code in a project that has never heard of Auth0.</summary>
    public static SilentSuite WithoutAuth0() => new(SilentSource.Class, hasSdk: false);

    public TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>The names of the cases that have a guilty twin.</summary>
    public TheoryData<string> Twins => [.. _cases.Where(pair => Marked().IsMatch(pair.Value)).Select(pair => pair.Key)];

    public SilentSuite Add(string name, string members)
    {
        _cases.Add(name, members);
        return this;
    }

    /// <summary>What is reported in a case: there must be nothing.</summary>
    public async Task<IEnumerable<string>> FoundAsync(string name) => (await _innocent.Value)[name].Where(IsOfCase).Select(diagnostic => diagnostic.ToString());

    /// <summary>The ids that are reported in its guilty twin.</summary>
    public async Task<IEnumerable<string>> FoundInTwinAsync(string name) => (await _guilty.Value)[name].Where(IsOfCase).Select(diagnostic => diagnostic.Id);

    // The surroundings read the Global Client Secret, which is a finding of its own.
    private static bool IsOfCase(Diagnostic diagnostic) => diagnostic.Id != "AUTH0002";

    private async Task<ILookup<string, Diagnostic>> FindAsync(IEnumerable<KeyValuePair<string, string>> cases, string? replacement)
    {
        var sources = cases.Select((pair, i) => (pair.Key, SilentSource.Usings + $"namespace Case{i};\n" + _file(Marked().Replace(pair.Value, match => replacement is null ? Guilty(match) : match.Result(replacement)))));
        var references = new List<MetadataReference>(await JwtNetAsync()) { SdkStubs.Get("jose-jwt.V5", "jose-jwt"), SdkStubs.Get("BouncyCastle.V2", "BouncyCastle.Cryptography") };
        if (_hasSdk)
            references.Add(SdkReferences.Assembly(Sdk.ManagementApi7));
        return (await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.Jwt816, sources, [.. references]))).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }

    private static string Guilty(Match match) => match.Groups[2].Success ? match.Groups[2].Value : ManagementAudience;

    private static async Task<IEnumerable<MetadataReference>> JwtNetAsync() =>
        (await TestReferences.For(JwtEnvironment.JwtNet73).ResolveAsync(LanguageNames.CSharp, CancellationToken.None)).Where(reference => Path.GetFileName(reference.Display) is "JWT.dll" or "Newtonsoft.Json.dll");

    [GeneratedRegex("§([^§→]*)(?:→([^§]*))?§")]
    private static partial Regex Marked();
}
