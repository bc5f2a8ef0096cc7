using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// Lets the field that kept a token keep the provider, which is asked wherever the token was read. A static one becomes a property: its initializer would ask for
/// credentials, and throw where there are none, before anybody needs a token.
/// </summary>
internal sealed class ProviderInField(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Member is not FieldDeclarationSyntax { Declaration: var declaration } field)
            return null;
        string name = NameOf(kept.IsStatic ? PropertyName(kept.Symbol.Name) : kept.Symbol.Name);
        if (model.LookupSymbols(token.SpanStart, name: name).Any())
            return null;
        string typeName = names.At(token, provider);
        var expression = new ProviderExpression(token, diagnostic, model) { Names = names };
        Code code = expression.Code(typeName);
        ImmutableArray<Replacement> modifiers = kept.IsStatic ? [.. OfProperty(field)] : [];
        int added = name.Length - kept.Symbol.Name.Length + modifiers.Sum(change => change.Text.Length - change.Span.Length);
        if (kept.Assignment is null)
            added += typeName.Length - declaration.Type.Span.Length;
        SourceText source = model.SyntaxTree.GetText(cancellationToken);
        string text = code.Write(LineLayout.Of(source, token.SpanStart), Layout.Column(source, token.SpanStart) + added, 1);
        var replacements = new List<Replacement>
        {
            new(declaration.Type, typeName, []),
            new(declaration.Variables[0], name, []) { Span = declaration.Variables[0].Identifier.Span },
            new(token, text, expression.Needs.Add(kept.Symbol)),
        };
        replacements.AddRange(modifiers);
        if (kept.Assignment is { } assignment)
            replacements.Add(Renamed(assignment.Left, name));
        var call = new ProviderCall(model, mayAwait, cancellationToken);
        foreach (SimpleNameSyntax use in kept.Uses)
        {
            ExpressionSyntax whole = use.Whole();
            string text2 = Renamed(whole, name).Text;
            replacements.Add(call.At(FallbackToken.Whole(whole, model), _ => (text2, []), diagnostic.Property(PropertyKeys.HeaderScheme)));
        }
        return new Repair([.. replacements], []);
    }

    private static IEnumerable<Replacement> OfProperty(FieldDeclarationSyntax field)
    {
        foreach (SyntaxToken modifier in field.Modifiers)
        {
            if (modifier.IsKind(SyntaxKind.ConstKeyword))
                yield return new Replacement(field, "static", []) { Span = modifier.Span };
            else if (modifier.IsKind(SyntaxKind.ReadOnlyKeyword))
                yield return new Replacement(field, "", []) { Span = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart) };
        }
        SyntaxToken equals = field.Declaration.Variables[0].Initializer!.EqualsToken;
        yield return new Replacement(field, "=>", []) { Span = equals.Span };
    }

    // s_token, _token
    private static string PropertyName(string name)
    {
        string bare = name.Substring(name.LastIndexOf('_') + 1 is var start && start < name.Length ? start : 0);
        return char.ToUpperInvariant(bare[0]) + bare.Substring(1);
    }

    /// <summary>The name of the field, as it is written at one place, with another one in its place.</summary>
    public static Replacement Renamed(ExpressionSyntax name, string newName) =>
        new(name, name is MemberAccessExpressionSyntax member ? $"{member.Expression}.{newName}" : newName, []);

    /// <summary>What a field that kept a token is called when it keeps the provider.</summary>
    public static string NameOf(string name) =>
        name.EndsWith("token", StringComparison.OrdinalIgnoreCase) ? name + "Provider" : name + "TokenProvider";
}
