using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// A way to repair a report that is none where it would ask for tokens as another client, or of another tenant, than the old code, or would leave code that the tokens
/// of the provider do not serve.
/// </summary>
internal sealed class SameClient(ITokenRepair way, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) : ITokenRepair
{
    /// <summary>The way without this condition.</summary>
    public ITokenRepair Way => way;

    public SyntaxNode Place => way.Place;

    public Repair? Write(TypeNames names, bool mayAwait) =>
        way.Write(names, mayAwait) is { } repair
        && !ProviderExpression.IsLost(diagnostic, repair.Replacements)
        && !PushedToken.IsLeft(diagnostic, repair, root, model, cancellationToken)
            ? new GuardedToken(diagnostic, root, model, cancellationToken).Asked(repair, names)
            : null;
}
