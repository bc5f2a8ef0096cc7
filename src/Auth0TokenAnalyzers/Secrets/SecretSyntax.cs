using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>What the syntax alone says about names and texts.</summary>
internal static class SecretSyntax
{
    private static readonly ImmutableArray<string> Readers =
        ["Get", "TryGet", "Read", "TryRead", "Fetch", "Load", "Find", "Resolve", "Require", "Retrieve", "Lookup", "Setting", "Secret", "Env",
            "Config", "Option", "Var", "Value", "Item"];

    private static readonly ImmutableArray<string> Writers =
        ["Add", "TryAdd", "Set", "TrySet", "With", "Use", "Append", "Insert", "Put", "Store", "Upsert", "KeyValuePair", "Create", "Parameter"];

    /// <summary>The role that a name gives, when it names the pair and not something about it.</summary>
    public static SecretRole? Role(string name) =>
        SecretNames.IsGlobalClientSecret(name)
            ? (SecretNames.NamesWhatIsAboutIt(name) && !SecretNames.IsFormerName(name) ? null : SecretRole.ClientSecret)
        : SecretNames.IsGlobalClientId(name) ? SecretRole.ClientId
        : null;

    /// <summary>A text that can be the name of a setting, and no sentence.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 120 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or ':' or '.' or '-' or '/');

    /// <summary>Does a method of this name look something up by the name it is given?</summary>
    public static bool Reads(string method) => Starts(method, Readers);

    /// <summary>Does a method or type of this name take a name and a value?</summary>
    public static bool Writes(string method) => Starts(method, Writers);

    /// <summary>Does the expression name something without reading it?</summary>
    public static bool IsInNameof(SyntaxNode node) =>
        node.Ancestors().TakeWhile(ancestor => ancestor is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
            .Any(ancestor => ancestor is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>The name of what a call calls or a creation creates; <see langword="null"/> for other nodes.</summary>
    public static string? CalledName(SyntaxNode? node) => node switch
    {
        InvocationExpressionSyntax call => call.CalledName(),
        ObjectCreationExpressionSyntax creation => creation.Type.LastName(),
        _ => null,
    };

    /// <summary>The outermost type around a node; for top-level statements the file.</summary>
    public static SyntaxNode OutermostType(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() ?? node.SyntaxTree.GetRoot();

    private static bool Starts(string name, ImmutableArray<string> verbs) => verbs.Any(verb => name.StartsWith(verb, StringComparison.Ordinal));
}
