using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Fixes;

/// <summary>
/// Replaces the token alone where the recommended fix would rewrite the client that it goes into: enough for a client that lives no longer than a token.
/// </summary>
internal sealed class CallTokenProviderFix : TokenFix
{
    public override string EquivalenceKey => FixKeys.CallTokenProvider;

    public override string Title(Diagnostic diagnostic) => "Get the token from the token provider, and keep the client";

    private protected override IEnumerable<ITokenRepair> Ways(
        Diagnostic diagnostic, CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) =>
        TokenRepairs.Of(diagnostic, root, model, provider, cancellationToken)
            .Any(way => way is SameClient { Way: ClientRepair } && way.Write(new TypeNames(model, mayImport: true), mayAwait: true) is not null)
            ? TokenRepairs.AtToken(diagnostic, root, model, provider, cancellationToken)
            : [];
}
