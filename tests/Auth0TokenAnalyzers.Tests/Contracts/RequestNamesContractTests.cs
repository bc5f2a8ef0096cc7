using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>
/// The types and namespaces that the code that reads requests compares symbols with: each must exist in the framework, in a package or in the shape
/// of a library, or the comparison is never true.
/// </summary>
public sealed class RequestNamesContractTests
{
    private static readonly string[] Folders = ["Requests", "Handovers", "Origins", "Keeping"];

    /// <summary>.NET has it in a package of its own.</summary>
    private const string Settings = "namespace System.Configuration { public abstract class SettingsBase { } }";

    [Fact]
    public async Task EveryName_ExistsInALibrary()
    {
        var names = Files().SelectMany(NamesIn).ToList();
        var libraries = await Task.WhenAll(Enum.GetValues<Sdk>().Select(sdk => Analysis.CompileAsync(JwtEnvironment.None, [("Settings.cs", Settings)], SdkReferences.Of([sdk]))));

        Assert.Contains(("Auth0.AuthenticationApi.Models", "ClientCredentialsTokenRequest"), names);
        Assert.Contains(("RestSharp", null), names);
        Assert.Equal("", string.Join('\n', names.Where(name => !libraries.Any(library => Exists(library, name))).Select(name => $"{name.Namespace}.{name.Type}")));
    }

    /// <summary>What takes a token is first looked for by the last part of its name.</summary>
    [Fact]
    public async Task EveryNameOfACandidate_IsThatOfAType()
    {
        var candidates = Files().SelectMany(file => file.DescendantNodes().OfType<VariableDeclaratorSyntax>()).Where(field => field is { Identifier.ValueText: "Types", Parent.Parent: FieldDeclarationSyntax })
            .SelectMany(field => field.DescendantTokens()).Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText).ToList();
        var framework = await Analysis.CompileAsync(JwtEnvironment.None, []);
        var known = framework.SourceModule.ReferencedAssemblySymbols.Concat(Enum.GetValues<Sdk>().Select(sdk => (IAssemblySymbol)framework.AddReferences(SdkReferences.Assembly(sdk)).GetAssemblyOrModuleSymbol(SdkReferences.Assembly(sdk))!))
            .SelectMany(assembly => assembly.TypeNames).ToHashSet(StringComparer.Ordinal);

        Assert.Contains("ManagementApiClient", candidates);
        Assert.All(candidates, name => Assert.Contains(name, known));
    }

    [Theory]
    [InlineData("Auth0.ManagementApi", "ManagementApiClients")]
    [InlineData("Auth0.ManagementApis", null)]
    [InlineData("RestSharp", "HttpClient")]
    public void NameOfNothing_IsSeen(string @namespace, string? type) =>
        Assert.False(Exists(CSharpCompilation.Create("Subject", references: SdkReferences.Of([Sdk.ManagementApi7, Sdk.RestSharp106])), (@namespace, type)));

    private static IEnumerable<CompilationUnitSyntax> Files() =>
        Folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf("src", "Auth0TokenAnalyzers", folder), "*.cs")).Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetCompilationUnitRoot());

    // type.Is("Namespace", "Type"), type.Derives("Namespace", "Type"), space.Is("Namespace"), space.IsBelow("Namespace")
    private static IEnumerable<(string Namespace, string? Type)> NamesIn(CompilationUnitSyntax file)
    {
        var constants = file.DescendantNodes().OfType<FieldDeclarationSyntax>().Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
            .SelectMany(field => field.Declaration.Variables).ToDictionary(constant => constant.Identifier.ValueText, constant => (constant.Initializer?.Value as LiteralExpressionSyntax)?.Token.Value as string);
        foreach (var call in file.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Is" or "IsBelow" or "Derives", Expression: not IdentifierNameSyntax { Identifier.ValueText: [>= 'A' and <= 'Z', ..] } }))
        {
            var texts = call.ArgumentList.Arguments.Select(argument => argument.Expression switch
            {
                LiteralExpressionSyntax literal => literal.Token.Value as string,
                IdentifierNameSyntax name => constants.GetValueOrDefault(name.Identifier.ValueText),
                _ => null,
            }).ToList();
            Assert.True(texts.Count is 1 or 2 && texts.All(text => text is not null), $"The names in '{call}' cannot be read.");
            yield return (texts[0]!, texts.ElementAtOrDefault(1));
        }
    }

    private static bool Exists(Compilation library, (string Namespace, string? Type) name)
    {
        var space = Space(library, name.Namespace);
        return space is not null && (name.Type is null || !space.GetTypeMembers(name.Type).IsEmpty);
    }

    private static INamespaceSymbol? Space(Compilation library, string name) =>
        name.Split('.').Aggregate((INamespaceSymbol?)library.GlobalNamespace, (space, part) => space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part));
}
