using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>What a call, the creation of an object or the call of another constructor passes for a parameter, by name, by place or before its dot.</summary>
internal static class PassedArgument
{
    /// <summary>The argument, which may be a default that the compiler fills in; null for code with errors.</summary>
    public static IArgumentOperation? Of(SyntaxNode call, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellationToken)
    {
        ImmutableArray<IArgumentOperation> arguments = model.GetOperation(call, cancellationToken) switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => [],
        };
        return arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal);
    }

    /// <summary>The expression that is written for it; null where none is.</summary>
    public static ExpressionSyntax? ExpressionOf(SyntaxNode call, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Of(call, parameter, model, cancellationToken) is not { ArgumentKind: ArgumentKind.Explicit } argument)
            return null;
        ExpressionSyntax? expression = (argument.Syntax as ArgumentSyntax)?.Expression ?? argument.Syntax as ExpressionSyntax;
        while (expression?.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain)
            expression = certain;
        return expression;
    }
}
