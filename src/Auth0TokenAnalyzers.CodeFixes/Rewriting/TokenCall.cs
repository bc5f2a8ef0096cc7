using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Puts the call that gets a token from the provider in the place of an old token.</summary>
internal sealed class TokenCall(
    ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) : ITokenRepair
{
    /// <summary>A longer line gets its arguments one below the other.</summary>
    private const int MaxLineLength = 140;

    public SyntaxNode Place => token;

    public Repair Write(TypeNames names, bool mayAwait)
    {
        bool awaits = mayAwait && AwaitContext.CanAwait(token) && !AwaitContext.IsInScopeOfReference(token, model);
        string typeName = names.At(token, provider);
        Replacement call = Call(typeName, awaits, argumentBreak: null);
        SourceText source = token.SyntaxTree.GetText(cancellationToken);
        TextLine line = source.Lines.GetLineFromPosition(token.SpanStart);
        return new Repair(token.SpanStart - line.Start + call.Text.Length > MaxLineLength
            ? Call(typeName, awaits, Layout.LineBreak(source) + Layout.Inside(line))
            : call);
    }

    private Replacement Call(string typeName, bool awaits, string? argumentBreak)
    {
        var expression = new ProviderExpression(token, diagnostic, model);
        string text = expression.Write(typeName, argumentBreak);
        if (!awaits)
            return new Replacement(token, text + ".GetToken()", expression.Needs);
        ISymbol? cancellation = AwaitContext.CancellationToken(token, model, cancellationToken);
        string configure = AwaitContext.ConfiguresAwaits(token) ? ".ConfigureAwait(false)" : "";
        text = $"await {text}.GetTokenAsync({cancellation?.Name}){configure}";
        ImmutableArray<ISymbol> needs = cancellation is null ? expression.Needs : expression.Needs.Add(cancellation);
        return new Replacement(token, BindsTighter() ? $"({text})" : text, needs);
    }

    private bool BindsTighter() => token.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == token,
        ElementAccessExpressionSyntax element => element.Expression == token,
        ConditionalAccessExpressionSyntax access => access.Expression == token,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
