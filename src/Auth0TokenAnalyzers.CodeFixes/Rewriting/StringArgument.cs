using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The text of an expression of type string, as an argument that must not be null.</summary>
/// <param name="Text">The text, with a <c>!</c> where the compiler would warn without.</param>
/// <param name="Needs">The symbols that it names.</param>
internal sealed record StringArgument(string Text, ImmutableArray<ISymbol> Needs)
{
    /// <summary>The argument at a place; null when the text means nothing there, or is no string.</summary>
    public static StringArgument? At(SyntaxNode place, string text, SemanticModel model)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: place.SyntaxTree.Options, consumeFullText: true);
        if (expression.ContainsDiagnostics)
            return null;
        TypeInfo type = model.GetSpeculativeTypeInfo(place.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        if (type.Type?.SpecialType != SpecialType.System_String
            || NamesUnassignedMember(place, expression, model)
            || NamesParameterOutOfReach(place, expression, model))
            return null;
        bool mayWarn = (model.GetNullableContext(place.SpanStart) & NullableContext.WarningsEnabled) != 0
            && type.Nullability.FlowState != NullableFlowState.NotNull;
        return new StringArgument(
            mayWarn ? (IsPrimary(expression) ? text : $"({text})") + "!" : text,
            [
                .. expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
                    .SelectMany(name => model.LookupSymbols(place.SpanStart, name: name.Identifier.ValueText)),
            ]);
    }

    private static bool NamesParameterOutOfReach(SyntaxNode place, ExpressionSyntax expression, SemanticModel model) => expression.LeadingNames()
        .Select(name => model.GetSpeculativeSymbolInfo(place.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol).OfType<IParameterSymbol>()
        .Any(parameter => !parameter.MayBeNamedBy(model.GetEnclosingSymbol(place.SpanStart)));

    // An initializer sees no member of its object, and in a constructor one that gets its value further down has none yet.
    private static bool NamesUnassignedMember(SyntaxNode place, ExpressionSyntax expression, SemanticModel model)
    {
        SyntaxNode? home = place.Ancestors().FirstOrDefault(ancestor => ancestor is ConstructorDeclarationSyntax or FieldDeclarationSyntax
            or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } or AccessorDeclarationSyntax or BaseMethodDeclarationSyntax);
        if (home is not (ConstructorDeclarationSyntax or FieldDeclarationSyntax or EqualsValueClauseSyntax))
            return false;
        return expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax member
                || member.Expression == name
                || member.Expression is ThisExpressionSyntax)
            .SelectMany(name => model.LookupSymbols(place.SpanStart, name: name.Identifier.ValueText))
            .Any(symbol => symbol is (IFieldSymbol or IPropertySymbol) and { IsStatic: false }
                && (home is not ConstructorDeclarationSyntax || IsAssignedBehind(symbol)));

        bool IsAssignedBehind(ISymbol symbol) => home.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.SpanStart > place.SpanStart
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, symbol));
    }

    private static bool IsPrimary(ExpressionSyntax expression) => expression is not (BinaryExpressionSyntax or ConditionalExpressionSyntax
        or AwaitExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax);
}
