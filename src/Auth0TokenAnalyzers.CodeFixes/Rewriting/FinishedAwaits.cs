using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Functions that awaited nothing but the old token: they keep their signature and return a finished task, unless nobody needs one. The compiler would warn of an
/// async function without an await.
/// </summary>
internal static class FinishedAwaits
{
    private static readonly SymbolDisplayFormat TypeFormat =
        SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The text in which the functions return finished tasks; the text itself when there are none.</summary>
    /// <param name="before">The model of the old text.</param>
    /// <param name="after">The root of the new text.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static SourceText Complete(SemanticModel before, SyntaxNode after, SourceText text, CancellationToken cancellationToken)
    {
        var edits = new TextEdits(text);
        ILookup<string, SyntaxNode>? former = null;
        foreach (FinishedFunction function in FinishedFunction.In(after).Where(function => !Awaits(function.Node)))
        {
            former ??= FinishedFunction.In(before.SyntaxTree.GetRoot(cancellationToken)).Select(old => old.Node).ToLookup(Name);
            if (Former(function.Node, former).FirstOrDefault(Awaits) is not { } old || ReturnType(old, before, cancellationToken) is not { } type)
                continue;
            if (!SynchronousMethod.TryWrite(function, after, edits))
                function.Write(type, result => result.ToMinimalDisplayString(before, old.SpanStart, TypeFormat), edits);
        }
        return edits.Apply();
    }

    // A function may have lost parameters together with the old token.
    private static IEnumerable<SyntaxNode> Former(SyntaxNode function, ILookup<string, SyntaxNode> former)
    {
        List<SyntaxNode> same = [.. former[Name(function)].Where(old => Signature(old) == Signature(function))];
        List<SyntaxNode> longer = [.. former[Name(function)].Where(old => Parameters(function).All(Parameters(old).Contains))];
        return same.Count == 0 && longer.Count == 1 ? longer : same;
    }

    private static IEnumerable<string> Parameters(SyntaxNode function) =>
        function is MethodDeclarationSyntax { ParameterList.Parameters: var parameters } ? parameters.Select(parameter => parameter.ToString()) : [];

    private static ITypeSymbol? ReturnType(SyntaxNode function, SemanticModel model, CancellationToken cancellationToken) =>
        ((function is AnonymousFunctionExpressionSyntax
            ? model.GetSymbolInfo(function, cancellationToken).Symbol
            : model.GetDeclaredSymbol(function, cancellationToken)) as IMethodSymbol)?.ReturnType;

    private static string Signature(SyntaxNode function) => Name(function) + string.Join(" ", function.AncestorsAndSelf().Select(node => node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.WithoutTrivia().ToString(),
        SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.WithoutTrivia().ToString(),
        AnonymousMethodExpressionSyntax method => method.ParameterList?.WithoutTrivia().ToString(),
        _ => null,
    }).OfType<string>());

    // A lambda is known by the call that it is an argument of.
    private static string Name(SyntaxNode function) => string.Join(" ", function.AncestorsAndSelf().Select(node => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        AnonymousFunctionExpressionSyntax => "=>",
        InvocationExpressionSyntax { Expression: var called }
            => called is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : called.ToString(),
        ObjectCreationExpressionSyntax creation => creation.Type.ToString(),
        _ => null,
    }).OfType<string>());

    private static bool Awaits(SyntaxNode function) => FinishedFunction.Own(function).Any(node => node is AwaitExpressionSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 } or YieldStatementSyntax);
}
