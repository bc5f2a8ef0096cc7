using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// How code may wait at one place: whether by <c>await</c>, with which cancellation token, and with or without <c>ConfigureAwait(false)</c>.
/// </summary>
internal static class AwaitContext
{
    /// <summary>On a compilation unit: its top-level statements may await although they do not yet.</summary>
    public static readonly SyntaxAnnotation AsyncProgram = new(nameof(AsyncProgram));

    /// <summary>True when the innermost function is already async and <c>await</c> is legal at the place.</summary>
    public static bool CanAwait(SyntaxNode node)
    {
        SyntaxNode? function = FunctionOf(node);
        bool isAsync = function switch
        {
            AnonymousFunctionExpressionSyntax lambda => lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword),
            LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
            MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
            CompilationUnitSyntax program => program.HasAnnotation(AsyncProgram) || AwaitsOf(program).Any(),
            _ => false,
        };
        return isAsync && IsLegalIn(function!, node);
    }

    /// <summary>True when the function, once it is async, may await at the place.</summary>
    public static bool IsLegalIn(SyntaxNode function, SyntaxNode place) =>
        !place.Ancestors().TakeWhile(ancestor => ancestor != function).Any(ancestor => ancestor
            is LockStatementSyntax or CatchFilterClauseSyntax or QueryExpressionSyntax or UnsafeStatementSyntax or FixedStatementSyntax);

    /// <summary>True when a <c>ref</c> local, or one of a type such as <c>Span</c>, is in scope: it must not live across an <c>await</c>.</summary>
    public static bool IsInScopeOfReference(SyntaxNode node, SemanticModel model) =>
        model.LookupSymbols(node.SpanStart).Any(symbol => symbol is ILocalSymbol { IsRef: true } or ILocalSymbol { Type.IsRefLikeType: true });

    /// <summary>
    /// C# text of the nearest cancellation token with the symbol that it begins with: a parameter or local, what calls beside the place pass, or that of the HTTP
    /// request which the function handles; null where there is none.
    /// </summary>
    public static (string Text, ISymbol Symbol)? Cancellation(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        CancellationToken(node, model, cancellationToken) is { } named
            ? (named.Name, named)
            : CancellationInUse.Of(node, model, cancellationToken);

    /// <summary>The name of the nearest <c>CancellationToken</c> parameter or local, or null.</summary>
    public static ISymbol? CancellationToken(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        ImmutableArray<ISymbol> visible = [.. model.LookupSymbols(node.SpanStart).Where(symbol => IsCancellationToken(symbol, model))];
        for (SyntaxNode? function = FunctionOf(node); function is not null; function = FunctionOf(function))
        {
            List<ISymbol> own = [.. visible.Where(symbol => DeclaredIn(symbol, function, cancellationToken))];
            ISymbol? found = own.FirstOrDefault(symbol => symbol is IParameterSymbol { RefKind: RefKind.None or RefKind.In })
                ?? own.FirstOrDefault(symbol => symbol is ILocalSymbol && symbol.IsAssignedBefore(node, cancellationToken));
            if (found is not null || function.IsStaticFunction())
                return found;
        }
        return null;
    }

    /// <summary>
    /// True when the function awaits elsewhere and every time with <c>ConfigureAwait(false)</c>, or does not and the rest of the file does so.
    /// </summary>
    public static bool ConfiguresAwaits(SyntaxNode node)
    {
        if (FunctionOf(node) is not { } function)
            return false;
        List<AwaitExpressionSyntax> others = [.. AwaitsOf(function).Where(await => !node.Span.OverlapsWith(await.Span))];
        if (others.Count == 0)
            others = [.. function.SyntaxTree.GetRoot().DescendantNodes().OfType<AwaitExpressionSyntax>()
                .Where(await => !node.Span.OverlapsWith(await.Span))];
        return others.Count > 0 && others.All(IsConfigured);
    }

    /// <summary>True for <c>await … .ConfigureAwait(false)</c>.</summary>
    public static bool IsConfigured(AwaitExpressionSyntax await) => await.Expression is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" },
        ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } }],
    };

    /// <summary>True when an <c>await</c> in the place of the expression needs parentheses.</summary>
    public static bool NeedsParentheses(ExpressionSyntax expression) => expression.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == expression,
        ElementAccessExpressionSyntax element => element.Expression == expression,
        ConditionalAccessExpressionSyntax access => access.Expression == expression,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    /// <summary>The innermost function around the node; the compilation unit for top-level statements.</summary>
    public static SyntaxNode? FunctionOf(SyntaxNode node) => node.Ancestors().FirstOrDefault(ancestor => ancestor
        is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
        || (ancestor is CompilationUnitSyntax && node.FirstAncestorOrSelf<GlobalStatementSyntax>() is not null));

    private static bool DeclaredIn(ISymbol symbol, SyntaxNode function, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences is [var reference] && FunctionOf(reference.GetSyntax(cancellationToken)) == function;

    private static bool IsCancellationToken(ISymbol symbol, SemanticModel model)
    {
        ITypeSymbol? type = symbol switch
        {
            IParameterSymbol parameter => parameter.Type,
            ILocalSymbol local => local.Type,
            _ => null,
        };
        return type is not null
            && SymbolEqualityComparer.Default.Equals(type, model.Compilation.GetTypeByMetadataName("System.Threading.CancellationToken"));
    }

    private static IEnumerable<AwaitExpressionSyntax> AwaitsOf(SyntaxNode function) =>
        function.DescendantNodes(child =>
                child == function || child is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax))
            .OfType<AwaitExpressionSyntax>();
}
