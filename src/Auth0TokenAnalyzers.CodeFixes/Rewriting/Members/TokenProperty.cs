using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Turns a field or property that keeps a token into a property that gets one each time: <c>static string Token => provider.GetToken();</c></summary>
internal sealed class TokenProperty(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (kept.Assignment is not null || token.Parent is not EqualsValueClauseSyntax { EqualsToken: var equals } || MayBeAConstantElsewhere())
            return null;
        Replacement call = new ProviderCall(model, mayAwait: false, cancellationToken).At(
            token, new ProviderExpression(token, diagnostic, model).In(names.At(token, provider)), diagnostic.Property(PropertyKeys.HeaderScheme));
        call = call with { Needs = call.Needs.Add(kept.Symbol) };
        if (kept.Member is PropertyDeclarationSyntax { AccessorList: { } accessors } property)
            return new Repair([new Replacement(property, "=>", []) { Span = TextSpan.FromBounds(accessors.SpanStart, equals.Span.End) }, call], []);
        return new Repair(
            [
                .. kept.Member.Modifiers.Where(modifier => IsOfFields(modifier)).Select(modifier => new Replacement(kept.Member, NewModifier(modifier), []) { Span = WithBlank(modifier) }),
                new Replacement(kept.Member, "=>", []) { Span = equals.Span },
                call,
            ],
            []);
    }

    // An attribute or a case of another file may need the constant.
    private bool MayBeAConstantElsewhere() => kept.Symbol is IFieldSymbol { IsConst: true, DeclaredAccessibility: not Accessibility.Private }
        && model.Compilation.SyntaxTrees.Any(tree => tree != token.SyntaxTree && tree.GetText(cancellationToken).ToString().Contains(kept.Symbol.Name));

    private static bool IsOfFields(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.VolatileKeyword;

    private static string NewModifier(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.ConstKeyword) ? "static " : "";

    private static TextSpan WithBlank(SyntaxToken modifier) => TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
}
