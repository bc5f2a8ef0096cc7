using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Code that gives a client of the SDK another token by the clock: <c>UpdateAccessToken</c> in a loop that waits, or in what a timer calls. It needs tokens that live as
/// long as its rounds. The provider's is as old as the last caller has made it, and can end before the next round.
/// </summary>
internal static class PushedToken
{
    private const string Method = "UpdateAccessToken";

    /// <summary>True when a repair would leave such code in the type that a report speaks of.</summary>
    public static bool IsLeft(Diagnostic diagnostic, Repair repair, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken) =>
        diagnostic.Id == RuleIds.HandWrittenTokenRequest
        && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && type.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Method }
            && !repair.Removals.Any(removed => removed.Span.Contains(call.Span))
            && !repair.Replacements.Any(replacement => replacement.Span.Contains(call.Span))
            && IsByClock(call, type, model, cancellationToken));

    private static bool IsByClock(InvocationExpressionSyntax call, TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellationToken)
    {
        ISymbol? client = model.GetSymbolInfo(((MemberAccessExpressionSyntax)call.Expression).Expression, cancellationToken).Symbol;
        return client is not null
            && Round(call, type) is { } round
            // A client that works in the same round gets its token before each work.
            && new References(model, round, cancellationToken).To(client).Select(SyntaxExtensions.Whole)
                .All(use => use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Method });
    }

    /// <summary>The loop that waits, or the function that a timer calls, around a call; null for one that runs otherwise.</summary>
    private static SyntaxNode? Round(SyntaxNode call, TypeDeclarationSyntax type) => call.Ancestors().TakeWhile(node => node != type).FirstOrDefault(node => node switch
    {
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax => node.DescendantTokens().Any(word => word.ValueText is "Delay" or "Sleep" or "WaitForNextTickAsync" or "WaitOne"),
        AnonymousFunctionExpressionSyntax function => IsOfTimer(function),
        MethodDeclarationSyntax method => type.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == method.Identifier.ValueText && IsOfTimer(name.Whole())),
        _ => false,
    });

    // new Timer(Renew, …), timer.Elapsed += Renew
    private static bool IsOfTimer(ExpressionSyntax function) => function.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: var created } } => created.ToString().EndsWith("Timer", System.StringComparison.Ordinal),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Elapsed" } } => true,
        _ => false,
    };
}
