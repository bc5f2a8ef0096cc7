using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Lets the field that kept a token keep the provider, which is asked wherever the token was read.</summary>
internal sealed class ProviderInField(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Member is not FieldDeclarationSyntax { Declaration: var declaration } field)
            return null;
        string name = NameOf(kept.Symbol.Name);
        if (model.LookupSymbols(token.SpanStart, name: name).Any())
            return null;
        string typeName = names.At(token, provider);
        (string text, ImmutableArray<ISymbol> needs) = new ProviderExpression(token, diagnostic, model).In(typeName)(null);
        var replacements = new List<Replacement>
        {
            new(declaration.Type, typeName, []),
            new(declaration.Variables[0], name, []) { Span = declaration.Variables[0].Identifier.Span },
            new(token, text, needs.Add(kept.Symbol)),
        };
        if (field.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword)) is { RawKind: not 0 } constant)
            replacements.Add(new Replacement(field, "static readonly", []) { Span = constant.Span });
        if (kept.Assignment is { } assignment)
            replacements.Add(Renamed(assignment.Left, name));
        var call = new ProviderCall(model, mayAwait, cancellationToken);
        foreach (SimpleNameSyntax use in kept.Uses)
        {
            ExpressionSyntax whole = SyntaxExtensions.Whole(use);
            string text2 = Renamed(whole, name).Text;
            replacements.Add(call.At(whole, _ => (text2, []), diagnostic.Property(PropertyKeys.HeaderScheme)));
        }
        return new Repair([.. replacements], []);
    }

    /// <summary>The name of the field, as it is written at one place, with another one in its place.</summary>
    public static Replacement Renamed(ExpressionSyntax name, string newName) =>
        new(name, name is MemberAccessExpressionSyntax member ? $"{member.Expression}.{newName}" : newName, []);

    /// <summary>What a field that kept a token is called when it keeps the provider.</summary>
    public static string NameOf(string name) =>
        name.EndsWith("token", StringComparison.OrdinalIgnoreCase) ? name + "Provider" : name + "TokenProvider";
}
