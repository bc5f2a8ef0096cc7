using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Gets a token from the provider where the old code asked a setting, and goes without the statement that got one where the setting had none.</summary>
internal sealed class TokenWithoutSetting(
    ExpressionSyntax token, FallbackStatement fallback, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait) =>
        new TokenCall(fallback.Place, diagnostic, model, provider, cancellationToken).Write(names, mayAwait) is { } repair
            ? repair with { Removals = repair.Removals.Add(fallback.Statement) }
            : null;
}
