using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Gives the handler to an <c>HttpClient</c> that a field or property keeps, and whose header is set where it is created:
/// <c>new HttpClient { DefaultRequestHeaders = { Authorization = … } }</c>.
/// </summary>
internal sealed class InitializedClient(
    ExpressionSyntax token, Diagnostic diagnostic, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken) : ITokenRepair
{
    public SyntaxNode Place => token;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (token.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not
            {
                Left: IdentifierNameSyntax { Identifier.ValueText: "Authorization" },
                Parent: InitializerExpressionSyntax
                {
                    Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "DefaultRequestHeaders" },
                        Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } headers,
                } settings,
            } setting
            || !CreatedClient.IsKept(creation)
            || new ClientHandler(token, diagnostic, model, provider, cancellationToken).Of(creation, names) is not { IsEmpty: false } handler)
        {
            return null;
        }
        SyntaxNode old = settings.Expressions.Count == 1 ? headers : setting;
        return new Repair([.. handler, new Replacement(old, "", []) { Span = WithComma(old) }], []);
    }

    // With what separates it from the next one, or from the one before.
    private static TextSpan WithComma(SyntaxNode node)
    {
        SyntaxToken before = node.GetFirstToken().GetPreviousToken(), after = node.GetLastToken().GetNextToken();
        if (after.ValueText == ",")
            return TextSpan.FromBounds(before.Span.End, after.Span.End);
        return TextSpan.FromBounds(before.ValueText == "," ? before.SpanStart : before.Span.End, node.Span.End);
    }
}
