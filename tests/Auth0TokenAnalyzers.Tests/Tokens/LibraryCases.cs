using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>
/// Small programs that use one JWT library, each with the ids that are expected of it. They are analysed in one compilation, one file and
/// one namespace each.
/// </summary>
internal sealed class LibraryCases
{
    private static readonly string[] Ids = ["AUTH0001", "AUTH0003", "AUTH0004"];

    private readonly JwtEnvironment _jwt;
    private readonly string _usings;
    private readonly Dictionary<string, (string Code, string Expected)> _cases = [];
    private readonly Lazy<Task<ILookup<string, Diagnostic>>> _found;

    public LibraryCases(JwtEnvironment jwt, params string[] usings)
    {
        string[] common = ["System", "System.Collections.Generic", "System.Linq", "System.Security.Cryptography", "System.Text", "System.Text.Json.Serialization", "Microsoft.Extensions.Configuration"];
        _jwt = jwt;
        _usings = string.Concat(common.Concat(usings).Select(name => name.Contains('=', StringComparison.Ordinal) || !name.Contains(' ', StringComparison.Ordinal) ? $"using {name};\n" : name));
        _found = new Lazy<Task<ILookup<string, Diagnostic>>>(FindAsync);
    }

    public TheoryData<string> Names => [.. _cases.Keys];

    /// <summary>Adds the members of a class; with no ids it must stay silent.</summary>
    public LibraryCases Add(string name, string members, params string[] expected) =>
        AddFile(name, $"public partial class Subject(IConfiguration configuration)\n{{\n    private const string Secret = \"ZHVtbXktc2VjcmV0\";\n{members}\n}}\n", expected);

    /// <summary>Adds whole types.</summary>
    public LibraryCases AddFile(string name, string types, params string[] expected)
    {
        _cases.Add(name, ($"{_usings}namespace Case{_cases.Count};\n{types}", string.Join(" ", expected)));
        return this;
    }

    public string Expected(string name) => _cases[name].Expected;

    public string Code(string name) => _cases[name].Code;

    /// <summary>The ids that were found, all of them for a case that must stay silent.</summary>
    public async Task<string> FoundAsync(string name) =>
        string.Join(" ", (await DiagnosticsAsync(name)).Select(diagnostic => diagnostic.Id).Where(id => Expected(name).Length == 0 || Ids.Contains(id)).Order(StringComparer.Ordinal));

    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(string name) => [.. (await _found.Value)[name]];

    private async Task<ILookup<string, Diagnostic>> FindAsync()
    {
        var compilation = await Analysis.CompileAsync(_jwt, _cases.Select(pair => (pair.Key, pair.Value.Code)));
        return (await Analysis.RunAsync(compilation)).ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);
    }
}
