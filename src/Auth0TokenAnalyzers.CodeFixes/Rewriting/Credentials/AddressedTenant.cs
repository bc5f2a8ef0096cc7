using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.Clients;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// The tenant that the requests around a place go to, where nothing else says whose the token is: <c>$"https://{settings.Domain}/api/v2/clients"</c> beside a
/// token that a helper of another class made.
/// </summary>
internal static class AddressedTenant
{
    /// <summary>C# text of its domain, as code at the place can name it; null when the function asks nobody, or several tenants.</summary>
    /// <param name="place">Where it is to be named.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static string? At(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (AwaitContext.FunctionOf(place) is not { } function)
            return null;
        return function.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(IsWholeText).Select(ClientDomain.InAddress).OfType<string>().Distinct().ToList() is [var domain]
            && IsKnownAt(domain)
                ? domain
                : null;

        // A local may get its value behind the place, or another one by then.
        bool IsKnownAt(string text) => SyntaxFactory.ParseExpression(text).LeadingNames()
            .All(name => model.LookupSymbols(place.SpanStart, name: name.Identifier.ValueText) is [var symbol]
            && (symbol is not ILocalSymbol || new LastingValue(place, cancellationToken).Of(symbol) is not null));
    }

    // An address that is added to is read as a whole.
    private static bool IsWholeText(ExpressionSyntax expression) =>
        expression is InterpolatedStringExpressionSyntax or LiteralExpressionSyntax or BinaryExpressionSyntax && expression.Parent is not BinaryExpressionSyntax;
}
