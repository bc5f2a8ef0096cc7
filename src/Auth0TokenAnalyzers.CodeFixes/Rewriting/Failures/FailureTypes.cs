using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>Which exceptions old code met when it got no token.</summary>
/// <param name="old">The code that goes.</param>
/// <param name="failure">The exception of the provider.</param>
/// <param name="model">The model of the old document.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class FailureTypes(ImmutableArray<SyntaxNode> old, INamedTypeSymbol failure, SemanticModel model, CancellationToken cancellationToken)
{
    // What libraries throw when a request is refused or gets no answer. To ask for a token is such a request.
    private static readonly ImmutableHashSet<string> s_ofRequests = ImmutableHashSet.Create("System.Net.WebException", "Flurl.Http.FlurlHttpException",
        "Auth0.Core.Exceptions.ErrorApiException", "Auth0.Core.Exceptions.ApiException", "Auth0.ManagementApi.ManagementApiException",
        "Auth0.ManagementApi.ManagementException", "Refit.ApiException");

    private static readonly ImmutableHashSet<string> s_ofAnswers = ImmutableHashSet.Create("System.Text.Json.JsonException", "Newtonsoft.Json.JsonException",
        "Newtonsoft.Json.JsonReaderException", "Newtonsoft.Json.JsonSerializationException");

    private readonly Lazy<ImmutableArray<ITypeSymbol>> _thrown = new(() => [.. Thrown(old, model, cancellationToken)]);

    private readonly Lazy<bool> _readAnswer = new(() => old.SelectMany(node => node.DescendantNodesAndSelf()).OfType<InvocationExpressionSyntax>()
        .Any(call => model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString() is { } place && place.Contains("Json")));

    /// <summary>May it take the exception of the provider as it is?</summary>
    public bool MayTakeNew(CatchClauseSyntax clause) => TypeOf(clause) is not { } type
        || (IsOrIsBaseOf(type, failure) && (ListedTypes.Of(clause, model, cancellationToken) is not { } listed
            || listed.Any(one => IsOrIsBaseOf(one, failure))));

    /// <summary>The clause that took the failure of the old code and can take another exception; null where there is none.</summary>
    public CatchClauseSyntax? BestOf(SyntaxList<CatchClauseSyntax> clauses) => clauses
        .Where(clause => ListedTypes.Of(clause, model, cancellationToken) is not null || (clause.Filter is null && CaughtVariable.IsPlain(clause, model, cancellationToken)))
        .Select(clause => (Clause: clause, Rank: Rank(clause)))
        .Where(ranked => ranked.Rank > 0).OrderByDescending(ranked => ranked.Rank).Select(ranked => ranked.Clause).FirstOrDefault();

    private int Rank(CatchClauseSyntax clause) =>
        (ListedTypes.Of(clause, model, cancellationToken) ?? (TypeOf(clause) is { } type ? [type] : [])).Select(Rank).DefaultIfEmpty().Max();

    private int Rank(ITypeSymbol type) => type.ToDisplayString() is var name && s_ofRequests.Contains(name) ? 3
        : _thrown.Value.Any(thrown => IsOrIsBaseOf(type, thrown)) ? 2
        : s_ofAnswers.Contains(name) && _readAnswer.Value ? 1
        : 0;

    private ITypeSymbol? TypeOf(CatchClauseSyntax clause) =>
        clause.Declaration is { } declaration ? model.GetTypeInfo(declaration.Type, cancellationToken).Type : null;

    private static bool IsOrIsBaseOf(ITypeSymbol type, ITypeSymbol derived) =>
        derived is INamedTypeSymbol named && named.BaseTypesAndSelf().Contains(type, SymbolEqualityComparer.Default);

    private static IEnumerable<ITypeSymbol> Thrown(ImmutableArray<SyntaxNode> old, SemanticModel model, CancellationToken cancellationToken) =>
        old.SelectMany(node => node.DescendantNodesAndSelf()).Select(node => node switch
        {
            ThrowStatementSyntax { Expression: { } thrown } => thrown,
            ThrowExpressionSyntax { Expression: var thrown } => thrown,
            _ => null,
        }).OfType<ExpressionSyntax>().Select(thrown => model.GetTypeInfo(thrown, cancellationToken).Type).OfType<ITypeSymbol>();
}
