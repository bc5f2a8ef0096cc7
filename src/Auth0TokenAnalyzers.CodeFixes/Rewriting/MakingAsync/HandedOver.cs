using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Hands the cancellation token of a caller over to a call that is awaited and that takes one.</summary>
internal sealed class HandedOver(AsyncPlan plan, CancellationToken cancellationToken)
{
    /// <summary>The text to put behind the arguments of the call; null when the caller has no token, or the call has one already or takes none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="document">Its document.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="takesToken">True when the called method gets a parameter for it, as its last.</param>
    public string? Argument(InvocationExpressionSyntax call, DocumentId document, SemanticModel model, bool takesToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            return null;
        IParameterSymbol? parameter = takesToken
            ? null
            : method.Parameters.LastOrDefault(parameter => parameter is { IsOptional: true, Type.Name: nameof(CancellationToken) });
        if (!takesToken && (parameter is null || IsGiven(parameter, arguments)))
            return null;
        string? name = AwaitContext.CancellationToken(call, model, cancellationToken)?.Name ?? NewParameter(call, document);
        if (name is null)
            return null;
        int position = parameter?.Ordinal ?? method.Parameters.Length;
        bool isNext = arguments.Count == position && arguments.All(argument => argument.NameColon is null);
        return (arguments.Count > 0 ? ", " : "") + (isNext ? "" : $"{parameter?.Name ?? Signatures.CancellationTokenName}: ") + name;
    }

    private static bool IsGiven(IParameterSymbol parameter, SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Any(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
        || arguments.Count(argument => argument.NameColon is null) > parameter.Ordinal;

    private string? NewParameter(InvocationExpressionSyntax call, DocumentId document) =>
        AwaitContext.FunctionOf(call) is { } caller && plan.FamilyOf(new FunctionKey(document, caller.SpanStart)) is { TakesCancellationToken: true }
            ? Signatures.CancellationTokenName
            : null;
}
