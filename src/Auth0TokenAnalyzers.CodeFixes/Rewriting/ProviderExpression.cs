using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Writes the call that gets a token from the provider, for one old token.</summary>
internal sealed class ProviderExpression(ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>A longer line gets its arguments one below the other.</summary>
    private const int MaxLineLength = 140;

    private readonly List<ISymbol> _needs = [];

    /// <param name="typeName">How the provider's type is named at that place.</param>
    /// <param name="mayAwait">False to write the synchronous call even in async code.</param>
    public Replacement Write(string typeName, bool mayAwait)
    {
        bool awaits = mayAwait && AwaitContext.CanAwait(token) && !AwaitContext.IsInScopeOfReference(token, model);
        string text = Call(typeName, awaits, argumentBreak: null);
        SourceText source = token.SyntaxTree.GetText(cancellationToken);
        TextLine line = source.Lines.GetLineFromPosition(token.SpanStart);
        if (token.SpanStart - line.Start + text.Length > MaxLineLength)
            text = Call(typeName, awaits, Layout.LineBreak(source) + Layout.Inside(line));
        return new Replacement(token, text, [.. _needs]);
    }

    private string Call(string typeName, bool awaits, string? argumentBreak)
    {
        _needs.Clear();
        string provider = $"{typeName}.{Provider(argumentBreak)}";
        return awaits ? Await(provider) : provider + ".GetToken()";
    }

    private string Await(string provider)
    {
        ISymbol? cancellation = AwaitContext.CancellationToken(token, model, cancellationToken);
        if (cancellation is not null)
            _needs.Add(cancellation);
        string configure = AwaitContext.ConfiguresAwaits(token) ? ".ConfigureAwait(false)" : "";
        string text = $"await {provider}.GetTokenAsync({cancellation?.Name}){configure}";
        return BindsTighter() ? $"({text})" : text;
    }

    // Credentials that the old code read are read from the same source; anything else comes from the environment.
    private string Provider(string? argumentBreak)
    {
        if (diagnostic.Property(PropertyKeys.ConfigurationExpression) is { } configuration
            && diagnostic.Property(PropertyKeys.ClientIdKey) is { } id
            && diagnostic.Property(PropertyKeys.ClientSecretKey) is { } secret
            && Argument(diagnostic.Property(PropertyKeys.DomainExpression)) is { } domain
            && Argument($"{configuration}[{SymbolDisplay.FormatLiteral(id, quote: true)}]") is { } clientId
            && Argument($"{configuration}[{SymbolDisplay.FormatLiteral(secret, quote: true)}]") is { } clientSecret)
        {
            return $"GetShared({argumentBreak}{domain},{argumentBreak ?? " "}{clientId},{argumentBreak ?? " "}{clientSecret})";
        }
        _needs.Clear();
        return "Shared";
    }

    /// <summary>The text as an argument of type string; null when it means nothing at that place.</summary>
    private string? Argument(string? text)
    {
        if (text is null)
            return null;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: token.SyntaxTree.Options, consumeFullText: true);
        if (expression.ContainsDiagnostics)
            return null;
        TypeInfo type = model.GetSpeculativeTypeInfo(token.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        if (type.Type?.SpecialType != SpecialType.System_String)
            return null;
        _needs.AddRange(expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .SelectMany(name => model.LookupSymbols(token.SpanStart, name: name.Identifier.ValueText)));
        bool mayWarn = (model.GetNullableContext(token.SpanStart) & NullableContext.WarningsEnabled) != 0
            && type.Nullability.FlowState != NullableFlowState.NotNull;
        return mayWarn ? (IsPrimary(expression) ? text : $"({text})") + "!" : text;
    }

    private static bool IsPrimary(ExpressionSyntax expression) => expression is not (BinaryExpressionSyntax or ConditionalExpressionSyntax
        or AwaitExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax);

    private bool BindsTighter() => token.Parent switch
    {
        MemberAccessExpressionSyntax member => member.Expression == token,
        ElementAccessExpressionSyntax element => element.Expression == token,
        ConditionalAccessExpressionSyntax access => access.Expression == token,
        InvocationExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };
}
