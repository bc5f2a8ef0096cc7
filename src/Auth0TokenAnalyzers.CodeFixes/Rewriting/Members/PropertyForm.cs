using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Turns the field or property that is initialized with a token into a property that evaluates its initializer each time it is read.</summary>
internal static class PropertyForm
{
    /// <summary>The changes around the initializer; null when the member must stay what it is.</summary>
    public static ImmutableArray<Replacement>? Of(KeptToken kept, ExpressionSyntax token, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token.WithParentheses();
        if (kept.Assignment is not null
            || value.Parent is not EqualsValueClauseSyntax { EqualsToken: var equals }
            || MayBeAConstantElsewhere(kept, model, cancellationToken))
            return null;
        if (kept.Member is PropertyDeclarationSyntax { AccessorList: { } accessors } property)
            return [new Replacement(property, "=>", []) { Span = TextSpan.FromBounds(accessors.SpanStart, equals.Span.End) }];
        return
        [
            .. kept.Member.Modifiers.Where(modifier => IsOfFields(modifier))
                .Select(modifier => new Replacement(kept.Member, NewModifier(modifier), []) { Span = WithBlank(modifier) }),
            new Replacement(kept.Member, "=>", []) { Span = equals.Span },
        ];
    }

    // An attribute or a case of another file may need the constant.
    private static bool MayBeAConstantElsewhere(KeptToken kept, SemanticModel model, CancellationToken cancellationToken) =>
        kept.Symbol is IFieldSymbol { IsConst: true, DeclaredAccessibility: not Accessibility.Private }
        && model.Compilation.SyntaxTrees.Any(tree => tree != model.SyntaxTree
            && tree.GetText(cancellationToken).ToString().Contains(kept.Symbol.Name));

    private static bool IsOfFields(SyntaxToken modifier) =>
        modifier.Kind() is SyntaxKind.ConstKeyword or SyntaxKind.ReadOnlyKeyword or SyntaxKind.VolatileKeyword;

    private static string NewModifier(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.ConstKeyword) ? "static " : "";

    private static TextSpan WithBlank(SyntaxToken modifier) => TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
}
