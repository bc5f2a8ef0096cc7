using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Tokens;
using Auth0TokenAnalyzers.Tokens.Credentials;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>A Management API token before a rule: what is known of it, and how to report.</summary>
/// <param name="File">The file where it is judged.</param>
/// <param name="Site">The token and where it is judged.</param>
/// <param name="Evidence">Why it is one.</param>
/// <param name="BareEvidence">For the call of a helper: the evidence that the helper shows without this call.</param>
/// <param name="Descriptor">The rule.</param>
internal sealed record TokenContext(FileContext File, TokenSite Site, ManagementEvidence Evidence, ManagementEvidence? BareEvidence,
    DiagnosticDescriptor Descriptor)
{
    public MintedToken Token => Site.Token;

    public CompilationFacts Facts => File.Facts;

    public AnalyzerConfigOptions Options => File.Options;

    /// <summary>Reports, with all that a fix and a log want to know.</summary>
    public void Report(SyntaxNode where, LifetimePlace? place, IReadOnlyDictionary<string, string?> extra, params object[] arguments)
    {
        if (!Facts.MayReport(Descriptor.Id, where, Token))
            return;
        var properties = extra.ToImmutableDictionary().ToBuilder();
        var locations = new List<Location>();
        // What is written in another member may serve several tokens: such a report speaks of no single one.
        if (IsInMember(where))
        {
            AddToken(properties);
            AddTokenExpression(properties, locations);
        }

        if (place is { Shape.Length: > 0 })
        {
            properties[PropertyKeys.LifetimeNode] = locations.Count.ToString(CultureInfo.InvariantCulture);
            properties[PropertyKeys.LifetimeShape] = place.Shape;
            if (place.Shape == LifetimeShapes.Amount)
                properties[PropertyKeys.SecondsPerUnit] = place.SecondsPerUnit.ToString(CultureInfo.InvariantCulture);
            locations.Add(place.Node.GetLocation());
        }

        File.Report(Diagnostic.Create(Descriptor, where.GetLocation(), locations, properties.ToImmutable(), arguments));
    }

    /// <summary>Reports what is written at a place, with further nodes for a fix as additional locations.</summary>
    public void Report(SyntaxNode where, ImmutableDictionary<string, string?> extra, IEnumerable<SyntaxNode> nodes, params object[] arguments)
    {
        if (!Facts.MayReport(Descriptor.Id, where, Token))
            return;
        var properties = extra.ToBuilder();
        if (IsInMember(where))
            AddToken(properties);
        File.Report(Diagnostic.Create(Descriptor, where.GetLocation(), nodes.Select(node => node.GetLocation()), properties.ToImmutable(),
            arguments));
    }

    /// <summary>Is it written in the member where the token is judged?</summary>
    public bool IsInMember(SyntaxNode where) =>
        where.SyntaxTree == Token.Site.Syntax.SyntaxTree
            && (Token.Site.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not BaseTypeDeclarationSyntax
                and not BaseNamespaceDeclarationSyntax)?.Span.Contains(where.Span) ?? true);

    private void AddToken(ImmutableDictionary<string, string?>.Builder properties)
    {
        properties[PropertyKeys.Evidence] = string.Join(" ", Evidence.Reasons);
        if (Evidence.Tenant is not null)
            properties[PropertyKeys.Tenant] = Evidence.Tenant;
        if (!Evidence.Scopes.IsEmpty)
            properties[PropertyKeys.Scopes] = string.Join(" ", Evidence.Scopes);
    }

    private void AddTokenExpression(ImmutableDictionary<string, string?>.Builder properties, List<Location> locations)
    {
        if (Facts.TokenText(File.CancellationToken).Of(Token) is not { } expression)
            return;
        properties[PropertyKeys.TokenExpression] = locations.Count.ToString(CultureInfo.InvariantCulture);
        locations.Add(expression.Syntax.GetLocation());
        properties.AddClients(locations, SdkClients.Of(expression, Facts, File.CancellationToken));
        foreach (var pair in new CredentialSources(File.PlaceOf(expression.Syntax)).Of(Token))
            properties[pair.Key] = pair.Value;
    }
}
