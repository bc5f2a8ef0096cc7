using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// Turns a field or property that keeps the result of a method that gives tokens into a property that calls it each time: <c>string Token => Create();</c>
/// </summary>
internal sealed class CallingProperty(ExpressionSyntax token, KeptToken kept, SemanticModel model, CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (!RepeatableCall.Is(token) || !RepeatableCall.MeansTheSameAt(kept.Declaration, token, model))
            return null;
        if (kept.Assignment is { } assignment)
        {
            return kept.Member is PropertyDeclarationSyntax { AccessorList: { } accessors } property
                ? new Repair([new Replacement(property, $"=> {token};",
                    RepeatableCall.Named(token, model).Add(kept.Symbol)) { Span = accessors.Span }], []) { Removals = [assignment.Parent!] }
                : null;
        }
        // The member is public for somebody, and what it calls stays as it is.
        return PropertyForm.Of(kept, token, model, cancellationToken) is { } form
            ? new Repair([.. form, new Replacement(token, token.ToString(), RepeatableCall.Named(token, model).Add(kept.Symbol))], [])
            : null;
    }
}
