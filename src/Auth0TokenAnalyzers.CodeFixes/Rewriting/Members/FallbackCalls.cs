using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Forwarding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>The calls of a method that gives a token, where they are made for want of a setting only: they get the provider's token each time.</summary>
/// <param name="Replacements">The calls, without the settings before them. They may go with the code around them.</param>
/// <param name="Removals">The statements that made the calls.</param>
internal sealed record FallbackCalls(ImmutableArray<Replacement> Replacements, ImmutableArray<SyntaxNode> Removals)
{
    /// <summary>The changes of the calls in its document.</summary>
    /// <param name="body">The code of the method that gets its token from the provider from now on, or a part of it.</param>
    /// <param name="root">The document.</param>
    /// <param name="model">Its model.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static FallbackCalls Of(SyntaxNode body, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        if (body.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } method)
            return new FallbackCalls([], []);
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var removals = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (SimpleNameSyntax name in new References(model, root, cancellationToken).To(method).Where(name => !declaration.Span.Contains(name.Span)))
        {
            if (name.Whole().Parent is not InvocationExpressionSyntax call || call.Expression != name.Whole())
                continue;
            ExpressionSyntax token = WaitedFor.From(call).Last();
            ExpressionSyntax place = FallbackToken.Whole(token, model);
            if (FallbackStatement.Of(place, model) is { } fallback)
            {
                place = fallback.Place;
                removals.Add(fallback.Statement);
            }
            if (place != token)
                replacements.Add(new Replacement(place, token.ToString(), [method]) { IsOptional = true });
        }
        return new FallbackCalls(replacements.ToImmutable(), removals.ToImmutable());
    }
}
