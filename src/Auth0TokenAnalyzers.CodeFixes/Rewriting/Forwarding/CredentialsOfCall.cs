using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// The sources of credentials that a report names within a method, as a call of the method can name them: by what it passes, or as other places can.
/// </summary>
internal sealed class CredentialsOfCall(
    Diagnostic diagnostic, ExpressionSyntax token, SemanticModel model, InvocationExpressionSyntax call, SemanticModel callModel, CancellationToken cancellationToken)
{
    private static readonly string[] s_expressions = [PropertyKeys.DomainExpression, PropertyKeys.ConfigurationExpression, PropertyKeys.ClientIdExpression,
        PropertyKeys.ClientSecretExpression];

    /// <summary>The report as it is to be repaired at the call; null where that cannot name the credentials.</summary>
    public Diagnostic? Report()
    {
        var passed = new Dictionary<string, string>();
        ImmutableDictionary<string, string?> written = diagnostic.Properties;
        foreach (string key in s_expressions)
        {
            if (diagnostic.Property(key) is not { } text)
                continue;
            ExpressionSyntax expression = SyntaxFactory.ParseExpression(WithoutLocals(text), options: token.SyntaxTree.Options);
            written = written.SetItem(key, expression.ToString());
            if (!expression.LeadingNames().Any(name => SymbolOf(name) is IParameterSymbol))
                continue;
            if (Passed(expression) is not { } argument)
                return null;
            passed.Add(key, argument);
        }
        var known = Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, diagnostic.AdditionalLocations, written);
        var others = new ForwardedCredentials(known, token, model, call, callModel, cancellationToken);
        ImmutableDictionary<string, string?> properties = others.Properties()
            .SetItems(passed.Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))).SetItem(PropertyKeys.TokenExpression, "0");
        bool isLost = diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null
            && new[] { PropertyKeys.ClientIdExpression, PropertyKeys.ClientSecretExpression }.Any(key => diagnostic.Property(key) is not null && !properties.ContainsKey(key));
        var report = Diagnostic.Create(diagnostic.Descriptor, call.GetLocation(), [call.GetLocation()], properties);
        return isLost || (!new ProviderExpression(token, diagnostic, model).IsOfEnvironment && new ProviderExpression(call, report, callModel).IsOfEnvironment)
            ? null
            : report;
    }

    /// <summary>The expression with the values of the method's locals in their place.</summary>
    private string WithoutLocals(string text)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: token.SyntaxTree.Options);
        return expression.ReplaceNodes<ExpressionSyntax, ExpressionSyntax>(expression.LeadingNames(), (name, _) =>
            SymbolOf(name) is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            && IsPath(value)
                ? value.WithoutTrivia()
                : name).ToString();
    }

    /// <summary>The expression with the arguments of the call in the place of parameters; null where it names anything else, or an argument does something.</summary>
    private string? Passed(ExpressionSyntax expression)
    {
        bool isKnown = true;
        string text = expression.ReplaceNodes<ExpressionSyntax, ExpressionSyntax>(expression.LeadingNames(), (name, _) =>
        {
            ExpressionSyntax? value = SymbolOf(name) switch
            {
                IParameterSymbol parameter => PassedArgument.ExpressionOf(call, parameter, callModel, cancellationToken) is { } given && IsPath(given) ? given.WithoutTrivia() : null,
                INamedTypeSymbol => name,
                _ => null,
            };
            isKnown &= value is not null;
            return value ?? name;
        }).ToString();
        return isKnown ? text : null;
    }

    // What gives the same, and does nothing, wherever it stands.
    private static bool IsPath(ExpressionSyntax expression) =>
        RepeatableCall.Is(expression) && !expression.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax);

    private ISymbol? SymbolOf(ExpressionSyntax name) =>
        model.GetSpeculativeSymbolInfo(token.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol;
}
