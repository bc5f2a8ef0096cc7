using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Writes the expression of the token provider that serves one report: credentials keep the source that the old code had.</summary>
/// <param name="place">The old expression that the provider comes to stand in for.</param>
/// <param name="diagnostic">The report, which knows the sources of the credentials.</param>
/// <param name="model">The model of the old document.</param>
internal sealed class ProviderExpression(SyntaxNode place, Diagnostic diagnostic, SemanticModel model)
{
    /// <summary>The provider that has its credentials from the environment.</summary>
    public const string Shared = "Shared";

    private readonly List<ISymbol> _needs = [];

    /// <param name="typeName">How the provider's type is named at the place.</param>
    public ProviderText In(string typeName) => argumentBreak =>
    {
        string text = Write(typeName, argumentBreak);
        return (text, [.. _needs]);
    };

    private string Write(string typeName, string? argumentBreak)
    {
        _needs.Clear();
        // Credentials that the old code read are read from the same source; anything else comes from the environment.
        if (Argument(diagnostic.Property(PropertyKeys.DomainExpression)) is { } domain
            && Argument(Credential(PropertyKeys.ClientIdExpression, PropertyKeys.ClientIdKey)) is { } clientId
            && Argument(Credential(PropertyKeys.ClientSecretExpression, PropertyKeys.ClientSecretKey)) is { } clientSecret)
        {
            return $"{typeName}.GetShared({argumentBreak}{domain},{argumentBreak ?? " "}{clientId},{argumentBreak ?? " "}{clientSecret})";
        }
        _needs.Clear();
        return $"{typeName}.{Shared}";
    }

    /// <summary>The expression of a credential: the one that the old code used, or the setting that takes its place.</summary>
    private string? Credential(string expressionKey, string settingKey) => diagnostic.Property(expressionKey)
        ?? (diagnostic.Property(PropertyKeys.ConfigurationExpression) is { } configuration && diagnostic.Property(settingKey) is { } setting
            ? $"{configuration}[{SymbolDisplay.FormatLiteral(setting, quote: true)}]"
            : null);

    /// <summary>The text as an argument of type string; null when it means nothing at that place.</summary>
    private string? Argument(string? text)
    {
        if (text is null)
            return null;
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: place.SyntaxTree.Options, consumeFullText: true);
        if (expression.ContainsDiagnostics)
            return null;
        TypeInfo type = model.GetSpeculativeTypeInfo(place.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        if (type.Type?.SpecialType != SpecialType.System_String)
            return null;
        _needs.AddRange(expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .SelectMany(name => model.LookupSymbols(place.SpanStart, name: name.Identifier.ValueText)));
        bool mayWarn = (model.GetNullableContext(place.SpanStart) & NullableContext.WarningsEnabled) != 0
            && type.Nullability.FlowState != NullableFlowState.NotNull;
        return mayWarn ? (IsPrimary(expression) ? text : $"({text})") + "!" : text;
    }

    private static bool IsPrimary(ExpressionSyntax expression) => expression is not (BinaryExpressionSyntax or ConditionalExpressionSyntax
        or AwaitExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax);
}
