using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>The ways to repair a report about a token.</summary>
internal static class TokenRepairs
{
    /// <summary>All ways, the best first.</summary>
    public static IEnumerable<ITokenRepair> Of(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        NewTenant.Needs(diagnostic) ? [] : WhereCredentialsAre(diagnostic, root, model, provider, cancellationToken)
            .Concat(All(diagnostic, root, model, provider, cancellationToken))
            .Select(way => new SameClient(way, diagnostic, root, model, cancellationToken));

    /// <summary>The ways to replace the token itself, wherever it goes.</summary>
    public static IEnumerable<ITokenRepair> AtToken(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        Replacing(diagnostic, root, model, provider, cancellationToken).Select(way => new SameClient(way, diagnostic, root, model, cancellationToken));

    // Ways that begin elsewhere than at the token, since the credentials can only be reached there.
    private static IEnumerable<ITokenRepair> WhereCredentialsAre(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        if (diagnostic.Expression(PropertyKeys.TokenExpression, root) is not { } token || ForwardedReport.Is(diagnostic) || token.HasInnerDirectives())
            yield break;
        if (CallsOfMinting.Of(token, diagnostic, root, model, provider, cancellationToken) is { } calls)
            yield return calls;
        if (ProviderOfConstructor.Of(token, diagnostic, root, model, provider, cancellationToken) is { } field)
        {
            foreach (ITokenRepair way in All(field.Report(token), root, model, provider, cancellationToken))
                yield return field.With(way);
        }
        if (InjectedConfiguration.Of(token, diagnostic, root, model, cancellationToken) is { } configuration)
        {
            foreach (ITokenRepair way in All(configuration.Report(diagnostic), root, model, provider, cancellationToken))
                yield return configuration.With(way);
        }
    }

    private static IEnumerable<ITokenRepair> All(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        foreach (ITokenRepair way in ClientElsewhere.Of(diagnostic, root, model, provider, cancellationToken))
            yield return way;
        if (ForwardedReport.Is(diagnostic))
        {
            foreach (ITokenRepair way in ForwardedRepairs.Of(diagnostic, root, model, provider, cancellationToken))
                yield return way;
            yield break;
        }
        ImmutableArray<ITokenRepair> tokens = [.. Replacing(diagnostic, root, model, provider, cancellationToken)];
        ImmutableArray<SyntaxNode> clients = diagnostic.Nodes(PropertyKeys.Clients, root);
        foreach (ImmutableArray<IClientForm> forms in clients.IsEmpty ? [] : ClientRepair.Forms)
        {
            // Without its client a token may have no use left; what keeps it may then go, and need not change.
            foreach (ITokenRepair? rest in tokens is [TokenCall or TokenExchange, ..] ? tokens : tokens.Prepend<ITokenRepair?>(null))
                yield return new ClientRepair(clients, forms, rest, diagnostic, model, provider, cancellationToken);
        }
        foreach (ITokenRepair way in tokens)
            yield return way;
    }

    private static IEnumerable<ITokenRepair> Replacing(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
    {
        if (TokenExchange.Of(diagnostic, root, model, provider, cancellationToken) is { } exchange)
            yield return exchange;
        if (diagnostic.Expression(PropertyKeys.TokenExpression, root) is not { } token || token.HasInnerDirectives())
            yield break;
        foreach (ITokenRepair way in AtToken(token, diagnostic, root, model, provider, cancellationToken))
            yield return way;
    }

    private static IEnumerable<ITokenRepair> AtToken(
        ExpressionSyntax token, Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider,
        CancellationToken cancellationToken)
    {
        token = FallbackToken.Whole(token, model);
        if (TokenAsDefault.Of(token, diagnostic, root, model, provider, cancellationToken) is { } defaulted)
            yield return defaulted;
        foreach (ITokenRepair way in HeaderRepairs.Of(token, diagnostic, root, model, provider, cancellationToken))
            yield return way;
        if (KeptToken.Of(token, root, model, cancellationToken) is { } kept)
        {
            yield return new TokenAtEachUse(token, kept, diagnostic, root, model, provider, cancellationToken);
            yield return new ProviderInField(token, kept, diagnostic, model, provider, cancellationToken);
            yield return new TokenProperty(token, kept, diagnostic, model, provider, cancellationToken);
        }
        else if (IsReplaceable(token, model, cancellationToken))
        {
            if (LoopedToken.Of(token, root, model, cancellationToken) is { } looped)
                yield return new TokenEachRound(token, looped, diagnostic, model, provider, cancellationToken);
            if (FallbackStatement.Of(token, model) is { } fallback)
                yield return new TokenWithoutSetting(token, fallback, diagnostic, model, provider, cancellationToken);
            if (!KeptHeader.Has(token, root, model, cancellationToken))
                yield return new TokenCall(token, diagnostic, model, provider, cancellationToken);
        }
    }

    private static bool IsReplaceable(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(node, cancellationToken).Type?.SpecialType == SpecialType.System_String
        && !node.Ancestors().Any(ancestor => ancestor switch
        {
            AttributeSyntax or ParameterSyntax => true,
            LocalDeclarationStatementSyntax local => local.IsConst,
            // What keeps the token, without being a member that could ask for it each time, would keep it for longer than it lives.
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } value
                => value.Value == node,
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        });
}
