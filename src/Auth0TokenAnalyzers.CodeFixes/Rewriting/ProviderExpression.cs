using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Writes the call that gets a token from the provider.</summary>
/// <param name="TypeName">How the provider's type is named at that place.</param>
/// <param name="MayAwait">False to write the synchronous call everywhere.</param>
internal sealed record ProviderExpression(string TypeName, bool MayAwait)
{
    public static Replacement Write(ExpressionSyntax token, Diagnostic diagnostic, ProviderExpression style, SemanticModel model, CancellationToken cancellationToken)
    {
        var needs = new List<ISymbol>();
        string provider = $"{style.TypeName}.{Provider(token, diagnostic, model, needs)}";
        string text = style.MayAwait && AwaitContext.CanAwait(token) && !AwaitContext.IsInScopeOfReference(token, model)
            ? Await(token, provider, model, needs, cancellationToken)
            : provider + ".GetToken()";
        return new Replacement(token, text, [.. needs]);
    }

    private static string Await(ExpressionSyntax token, string provider, SemanticModel model, List<ISymbol> needs, CancellationToken cancellationToken)
    {
        ISymbol? cancellation = AwaitContext.CancellationToken(token, model, cancellationToken);
        if (cancellation is not null)
            needs.Add(cancellation);
        string configure = AwaitContext.ConfiguresAwaits(token) ? ".ConfigureAwait(false)" : "";
        string text = $"await {provider}.GetTokenAsync({cancellation?.Name}){configure}";
        return BindsTighter(token) ? $"({text})" : text;
    }

    // Credentials that the old code read are read from the same source; anything else comes from the environment.
    private static string Provider(ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, List<ISymbol> needs)
    {
        if (diagnostic.Property(PropertyKeys.ConfigurationExpression) is { } configuration
            && diagnostic.Property(PropertyKeys.ClientIdKey) is { } id
            && diagnostic.Property(PropertyKeys.ClientSecretKey) is { } secret
            && Argument(diagnostic.Property(PropertyKeys.DomainExpression), token, model, needs) is { } domain
            && Argument($"{configuration}[{SymbolDisplay.FormatLiteral(id, quote: true)}]", token, model, needs) is { } clientId
            && Argument($"{configuration}[{SymbolDisplay.FormatLiteral(secret, quote: true)}]", token, model, needs) is { } clientSecret)
        {
            return $"GetShared({domain}, {clientId}, {clientSecret})";
        }
        needs.Clear();
        return "Shared";
    }

    /// <summary>The text as an argument of type string; null when it means nothing at that place.</summary>
    private static string? Argument(string? text, ExpressionSyntax token, SemanticModel model, List<ISymbol> needs)
    {
        if (text is null)
            return null;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: token.SyntaxTree.Options, consumeFullText: true);
        if (expression.ContainsDiagnostics)
            return null;
        TypeInfo type = model.GetSpeculativeTypeInfo(token.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        if (type.Type?.SpecialType != SpecialType.System_String)
            return null;
        needs.AddRange(expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().SelectMany(name => model.LookupSymbols(token.SpanStart, name: name.Identifier.ValueText)));
        bool mayWarn = (model.GetNullableContext(token.SpanStart) & NullableContext.WarningsEnabled) != 0 && type.Nullability.FlowState != NullableFlowState.NotNull;
        return mayWarn ? Postfix(expression, text) + "!" : text;
    }

    private static string Postfix(ExpressionSyntax expression, string text) =>
        expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or AwaitExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax ? $"({text})" : text;

    private static bool BindsTighter(ExpressionSyntax token) => token.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == token,
        ElementAccessExpressionSyntax element => element.Expression == token,
        ConditionalAccessExpressionSyntax access => access.Expression == token,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
