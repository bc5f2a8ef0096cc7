using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>
/// Says whether whoever gets a lambda waits for it, now that it is async: <c>Task.Run</c> does, <c>AddSingleton(_ => …)</c> would take the task for the
/// service.
/// </summary>
internal static class Lambdas
{
    public static async Task<bool> AreAwaitedAsync(AsyncPlan plan, IReadOnlyCollection<ChangedFile> files, Solution changed,
        CancellationToken cancellationToken)
    {
        foreach (AsyncFunction function in plan.Functions.Where(function => function.Node is AnonymousFunctionExpressionSyntax))
        {
            int start = files.First(file => file.Documents.Contains(function.Document.Id)).Map(function.Node.Span).Start;
            Document document = changed.GetDocument(function.Document.Id)!;
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || root.FindToken(start).Parent?.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not { } lambda
                || !IsAwaited((AnonymousFunctionExpressionSyntax)function.Node, function.Model, lambda, model, cancellationToken))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsAwaited(
        AnonymousFunctionExpressionSyntax old, SemanticModel oldModel, AnonymousFunctionExpressionSyntax lambda, SemanticModel model,
        CancellationToken cancellationToken)
    {
        if (old.Parent?.Parent?.Parent is not InvocationExpressionSyntax oldCall
            || lambda.Parent?.Parent?.Parent is not InvocationExpressionSyntax call
            || oldModel.GetSymbolInfo(oldCall, cancellationToken).Symbol is not IMethodSymbol oldMethod
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
            || model.GetTypeInfo(lambda, cancellationToken).ConvertedType is not INamedTypeSymbol type)
        {
            return false;
        }
        bool isAnyDelegate = type.SpecialType == SpecialType.System_Delegate
            && oldModel.GetTypeInfo(old, cancellationToken).ConvertedType?.SpecialType == SpecialType.System_Delegate;
        return (isAnyDelegate || TaskTypes.IsTask(type.DelegateInvokeMethod?.ReturnType))
            && Names(oldMethod.TypeArguments).SequenceEqual(Names(method.TypeArguments))
            && (call.Parent is ExpressionStatementSyntax || oldMethod.ReturnType.ToDisplayString() == method.ReturnType.ToDisplayString());
    }

    private static IEnumerable<string> Names(IEnumerable<ITypeSymbol> types) => types.Select(type => type.ToDisplayString());
}
