using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Secrets;

/// <summary>
/// Finds code that asks the Management API for the tenant's global client, by the filter <c>IsGlobal</c> (SDK 7 and later) or the property <c>Client.Global</c> (SDK 8 and
/// later), and then reads its secret. To look for the global client alone is fine.
/// </summary>
internal sealed class GlobalClientReads(OperationSource source, CancellationToken cancellationToken)
{
    public IEnumerable<SecretEntry> In(SyntaxNode root)
    {
        var secrets = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == "ClientSecret").Select(Secret).OfType<SyntaxNode>().ToList();
        if (secrets.Count == 0)
            yield break;
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText is "IsGlobal" or "Global"))
        {
            if (Reached(name) is { } reached && secrets.FirstOrDefault(reached) is { } secret)
                yield return new SecretEntry(SecretRole.ClientSecret, SecretOrigin.Api, secret, "");
        }
    }

    /// <summary>The read of a client's secret: <c>client.ClientSecret</c>, <c>{ ClientSecret: var secret }</c>.</summary>
    private SyntaxNode? Secret(IdentifierNameSyntax name)
    {
        SyntaxNode read = name.Parent switch
        {
            MemberAccessExpressionSyntax member when member.Name == name => member,
            _ => name.Parent is MemberBindingExpressionSyntax binding ? binding : name,
        };
        if (read.Parent is AssignmentExpressionSyntax assignment && assignment.Left == read)
            return null;
        return Property(read) is { } property && IsOfSdk(property) ? read : null;
    }

    /// <summary>Which places does a filter or check let the global client reach? <see langword="null"/> when it keeps it out.</summary>
    private Func<SyntaxNode, bool>? Reached(IdentifierNameSyntax name)
    {
        if (name.Identifier.ValueText == "IsGlobal")
        {
            return name.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Right: var value } assignment
                && assignment.Left.Span.Contains(name.Span)
                && IsTrue(value)
                && Property(assignment.Left) is { } filter && IsOfSdk(filter)
                ? node => IsAfter(node, name)
                : null;
        }

        SyntaxNode check = name.Parent is MemberAccessExpressionSyntax member && member.Name == name
            ? member
            : name.Parent is MemberBindingExpressionSyntax binding
            ? binding
            : name;
        if (Property(check) is not { } property || !IsOfSdk(property))
            return null;
        var keeps = GlobalCheck.Keeps(check);
        return keeps is null ? null : node => IsAfter(node, name) && GlobalCheck.Lets(check, keeps.Value, node);
    }

    // In the same member, or in one that calls it.
    private static bool IsAfter(SyntaxNode secret, SyntaxNode filter)
    {
        var inside = Member(filter);
        if (Member(secret) == inside)
            return secret.Span.End > filter.Span.End;
        return inside is MethodDeclarationSyntax method && SecretSyntax.OutermostType(secret) == SecretSyntax.OutermostType(filter)
            && Member(secret)?.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(call => SecretSyntax.CalledName(call) == method.Identifier.ValueText) == true;
    }

    private static SyntaxNode? Member(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    private static bool IsTrue(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => IsTrue(inner.Expression),
        CastExpressionSyntax cast => IsTrue(cast.Expression),
        _ => value.IsKind(SyntaxKind.TrueLiteralExpression),
    };

    private IPropertySymbol? Property(SyntaxNode node) =>
        source.Model(node.SyntaxTree).GetSymbolInfo(node, cancellationToken).Symbol as IPropertySymbol;

    private static bool IsOfSdk(IPropertySymbol property) =>
        property.ContainingAssembly?.Name == "Auth0.ManagementApi"
        && (property.ContainingType.Name.StartsWith("Client", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("ClientResponseContent", StringComparison.Ordinal)
            || property.ContainingType.Name.EndsWith("ClientSecretResponseContent", StringComparison.Ordinal)
            || property.ContainingType.Name is "GetClientsRequest" or "ListClientsRequestParameters");
}
