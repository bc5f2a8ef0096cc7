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

/// <summary>Lets the field that kept a token keep the provider, which is asked wherever the token was read.</summary>
internal sealed class ProviderInField(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    // What keeps a value that no compiler knows, in the place of a constant.
    private const string Constant = "static readonly";

    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!kept.IsPrivate || kept.Member is not FieldDeclarationSyntax { Declaration: var declaration } field)
            return null;
        string name = NameOf(kept.Symbol.Name);
        if (model.LookupSymbols(token.SpanStart, name: name).Any())
            return null;
        string typeName = names.At(token, provider);
        var expression = new ProviderExpression(token, diagnostic, model);
        Code code = expression.Code(typeName);
        SyntaxToken constant = field.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        int added = name.Length - kept.Symbol.Name.Length;
        if (kept.Assignment is null)
            added += typeName.Length - declaration.Type.Span.Length + (constant.RawKind == 0 ? 0 : Constant.Length - constant.Span.Length);
        SourceText source = model.SyntaxTree.GetText(cancellationToken);
        string text = code.Write(LineLayout.Of(source, token.SpanStart), Layout.Column(source, token.SpanStart) + added, 1);
        var replacements = new List<Replacement>
        {
            new(declaration.Type, typeName, []),
            new(declaration.Variables[0], name, []) { Span = declaration.Variables[0].Identifier.Span },
            new(token, text, expression.Needs.Add(kept.Symbol)),
        };
        if (constant.RawKind != 0)
            replacements.Add(new Replacement(field, Constant, []) { Span = constant.Span });
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
