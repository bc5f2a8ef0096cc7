using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// A report about a token as it concerns another place that the token gets to: a client in another file, or a member that keeps it. The fix repairs it there like a
/// report of that file.
/// </summary>
internal static class ForwardedReport
{
    /// <summary>Indices of the expressions that bring the token to that place. No rule writes this property.</summary>
    private const string Calls = "forwardedCalls";

    /// <summary>Says that the credentials of the old code cannot be named at that place.</summary>
    private const string LostCredentials = "lostCredentials";

    public static bool Is(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(Calls);

    /// <summary>The expressions that bring the token, and have no other use.</summary>
    public static ImmutableArray<ExpressionSyntax> CallsOf(Diagnostic diagnostic, SyntaxNode root) => diagnostic.Expressions(Calls, root);

    /// <summary>True for a place that keeps the token, and is no client that could get its own.</summary>
    public static bool IsKept(Diagnostic diagnostic) => diagnostic.Property(PropertyKeys.Clients) is null;

    /// <summary>True when the place cannot have a provider of its own, since it cannot name the credentials.</summary>
    public static bool HasLostCredentials(Diagnostic diagnostic) => diagnostic.Properties.ContainsKey(LostCredentials);

    /// <summary>What a report says about other places, each with its document.</summary>
    public static async Task<IEnumerable<(Document Document, Diagnostic Diagnostic)>> OfAsync(Document document, Diagnostic diagnostic,
        CancellationToken cancellationToken)
    {
        if (NewTenant.Needs(diagnostic)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }
        ExpressionSyntax? written = diagnostic.Expression(PropertyKeys.TokenExpression, root);
        ImmutableArray<ExpressionSyntax> tokens = written is null ? diagnostic.Expressions(PropertyKeys.TokenPicks, root) : [written];
        ImmutableArray<SyntaxNode> bodies = [.. diagnostic.Nodes(PropertyKeys.TokenBodies, root)];
        if (tokens.Concat(bodies).FirstOrDefault() is not { } origin)
            return [];
        var forwarded = new List<(Document, Diagnostic)>();
        foreach (TokenStop stop in await TokenJourney.OfAsync(document, model, tokens, bodies, cancellationToken).ConfigureAwait(false))
        {
            if (!IsKnown(stop, diagnostic, tokens)
                && await stop.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } stopModel)
                forwarded.Add((stop.Document, At(stop, stopModel, diagnostic, origin, model, cancellationToken)));
        }
        return forwarded;
    }

    // What the report says itself: its clients, the place where it begins, and what goes with the old code.
    private static bool IsKnown(TokenStop stop, Diagnostic diagnostic, ImmutableArray<ExpressionSyntax> tokens) => stop.Client is { } client
        ? LocationsIn(client.SyntaxTree, diagnostic).Contains(client.Span)
        : tokens.Any(token => stop.Token.Span.Contains(token.Span) && stop.Token.SyntaxTree.FilePath == token.SyntaxTree.FilePath)
            || LocationsIn(stop.Token.SyntaxTree, diagnostic).Any(span => span.Contains(stop.Token.Span));

    private static IEnumerable<TextSpan> LocationsIn(SyntaxTree tree, Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Where(location => location.SourceTree?.FilePath == tree.FilePath).Select(location => location.SourceSpan);

    private static Diagnostic At(TokenStop stop, SemanticModel stopModel, Diagnostic diagnostic, SyntaxNode origin, SemanticModel model,
        CancellationToken cancellationToken)
    {
        SyntaxNode place = stop.Client ?? stop.Token;
        var locations = new List<Location> { stop.Token.GetLocation() };
        var credentials = new ForwardedCredentials(diagnostic, origin, model, place, stopModel, cancellationToken);
        ImmutableDictionary<string, string?>.Builder properties = credentials.Properties().ToBuilder();
        if (credentials.AreLost)
            properties[LostCredentials] = "true";
        properties[PropertyKeys.TokenExpression] = "0";
        if (stop.Client is { } client)
        {
            properties[PropertyKeys.Clients] = "1";
            locations.Add(client.GetLocation());
        }
        properties[Calls] = string.Join(" ", Enumerable.Range(locations.Count, stop.Calls.Length));
        locations.AddRange(stop.Calls.Select(call => call.GetLocation()));
        return Diagnostic.Create(diagnostic.Descriptor, stop.Token.GetLocation(), locations, properties.ToImmutable());
    }
}
