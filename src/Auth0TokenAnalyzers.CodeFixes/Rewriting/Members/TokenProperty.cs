using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>Turns a field or property that keeps a token into a property that gets one each time: <c>static string Token => provider.GetToken();</c></summary>
internal sealed class TokenProperty(
    ExpressionSyntax token, KeptToken kept, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (PropertyForm.Of(kept, token, model, cancellationToken) is not { } property)
            return null;
        Replacement call = new ProviderCall(model, mayAwait: false, cancellationToken).At(
            token, new ProviderExpression(token, diagnostic, model) { Names = names }.In(names.At(token, provider)), diagnostic.Property(PropertyKeys.HeaderScheme));
        return new Repair(property.Add(call with { Needs = call.Needs.Add(kept.Symbol) }), []);
    }
}
