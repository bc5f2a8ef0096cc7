using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Auth0;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Requests;

/// <summary>Where the secret of an application is written in code: in a token request, or in an object of Auth0's SDK that takes one.</summary>
internal static class LiteralSecrets
{
    private static readonly string[] Names = ["ClientSecret", "ClientCredentialsTokenProvider", "new Client(", "Auth0.Client("];

    /// <summary>The literals that a token request sends as its secret.</summary>
    public static IEnumerable<SyntaxNode> In(TokenRequest request) =>
        request.Named("client_secret").SelectMany(claim => Literals(claim.Value.Values, claim.Text));

    /// <summary>Can a file hand a secret to the SDK? By its text alone.</summary>
    public static bool MayBeIn(SyntaxTree tree) =>
        tree.GetText().ToString() is var text && Names.Any(name => text.IndexOf(name, StringComparison.Ordinal) >= 0);

    /// <summary>The literals that the code of a file hands to objects of the SDK, whether they are sent here or elsewhere, and where it does.</summary>
    public static IEnumerable<(SyntaxNode Literal, SyntaxNode Site)> InSdkObjects(SyntaxTree tree, CompilationFacts facts,
        CancellationToken cancellationToken)
    {
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes().Where(MayHold))
        {
            if (facts.Source.Operation(node, cancellationToken) is not { } operation || Secret(operation) is not { } secret)
                continue;
            foreach (var literal in Literals(new Reading(facts.Source, cancellationToken).Read(secret, null).Values, null))
                yield return (literal, node);
        }
    }

    // A secret inside a longer text is where that text is written.
    private static IEnumerable<SyntaxNode> Literals(IEnumerable<Value> values, SyntaxNode? within) =>
        values.OfType<TextValue>()
            .Where(text => text.Constant is { } secret && !Placeholders.IsPlaceholder(secret))
            .Select(text => text.Written ?? within).OfType<SyntaxNode>();

    private static bool MayHold(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
            Left: var left } => left is IdentifierNameSyntax { Identifier.ValueText: "ClientSecret" }
                or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ClientSecret" },
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: >= 3 } => true,
        _ => false,
    };

    private static IOperation? Secret(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }
            when property.ContainingType.ContainingNamespace.Is("Auth0.AuthenticationApi.Models") => value,
        IObjectCreationOperation { Type: var type, Arguments: var arguments }
            when type.Is("Auth0.ManagementApi", "ClientCredentialsTokenProvider") || type.Is("Auth0", "Client") => arguments.Of("clientSecret"),
        _ => null,
    };
}
