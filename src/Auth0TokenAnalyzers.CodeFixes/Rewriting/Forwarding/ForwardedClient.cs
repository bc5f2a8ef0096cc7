using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Headers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>
/// A report about a token that a constructor freezes in the headers of a client from elsewhere, as it concerns the places where that client is registered or
/// created, which may be in other files.
/// </summary>
internal static class ForwardedClient
{
    /// <summary>The report, with what it says of the other places, and those; null for another report, or where the places are not known.</summary>
    public static async Task<(Diagnostic Own, ImmutableArray<(Document Document, Diagnostic Diagnostic)> Places)?> OfAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (NewTenant.Needs(diagnostic)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || Token(diagnostic, root) is not { } token
            || token.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is null
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || HeaderRepairs.Header(token, root, model, cancellationToken) is not { } header
            || GivenClient.Of(header, root, model, cancellationToken) is not { } client
            || ProviderType.Find(model.Compilation) is not { } provider)
        {
            return null;
        }
        bool isNamed = client.Creation is { ArgumentList.Arguments.Count: 0 };
        ImmutableArray<(Document, SemanticModel, SyntaxNode)> sources =
            await new ClientSources(document.Project.Solution, cancellationToken).OfAsync(client, model).ConfigureAwait(false);
        if (sources.IsEmpty)
            return null;
        bool isOfEnvironment = new ProviderExpression(token, diagnostic, model).IsOfEnvironment;
        var places = ImmutableArray.CreateBuilder<(Document, Diagnostic)>();
        foreach ((Document other, SemanticModel otherModel, SyntaxNode source) in sources)
        {
            var credentials = new ForwardedCredentials(diagnostic, token, model, source, otherModel, cancellationToken);
            ImmutableDictionary<string, string?> properties = credentials.Properties().SetItem(ClientElsewhere.Key, "0");
            if (isNamed)
                properties = properties.SetItem(HandlerElsewhere.NamedByKey, client.Constructor.ContainingType.ToDisplayString());
            var place = Diagnostic.Create(diagnostic.Descriptor, source.GetLocation(), [source.GetLocation()], properties);
            if (credentials.AreLost || (!isOfEnvironment && new ProviderExpression(source, place, otherModel).IsOfEnvironment))
                return null;
            places.Add((other, place));
        }
        return (Own(diagnostic, client, isNamed), places.ToImmutable());
    }

    /// <summary>
    /// Adds reports to others, and what is about one place to what is about it already: clients without a name are registered at one place. False, and nothing
    /// is added, where a client would get the credentials of another one.
    /// </summary>
    public static bool TryAdd(IReadOnlyList<(Document Document, Diagnostic Diagnostic)> more, List<(Document Document, Diagnostic Diagnostic)> reports)
    {
        int[] places = [.. more.Select(report => reports.FindIndex(other => IsSamePlace(other, report)))];
        if (places.Zip(more, (place, report) => place >= 0 && !HaveSameCredentials(reports[place].Diagnostic, report.Diagnostic)).Any(differ => differ))
            return false;
        foreach (var (place, report) in places.Zip(more, (place, report) => (place, report)))
        {
            if (place < 0)
                reports.Add(report);
            else if (report.Diagnostic.Property(HandlerElsewhere.NamedByKey) is { } name)
                reports[place] = (reports[place].Document, Also(reports[place].Diagnostic, name));
        }
        return true;
    }

    private static bool HaveSameCredentials(Diagnostic one, Diagnostic other) =>
        new[] { PropertyKeys.Tenant, PropertyKeys.DomainExpression, PropertyKeys.DomainKey, PropertyKeys.ConfigurationExpression, PropertyKeys.ClientIdExpression,
            PropertyKeys.ClientIdKey, PropertyKeys.ClientSecretExpression, PropertyKeys.ClientSecretKey }.All(key => one.Property(key) == other.Property(key));

    private static bool IsSamePlace((Document Document, Diagnostic Diagnostic) one, (Document Document, Diagnostic Diagnostic) other) =>
        one.Diagnostic.Property(ClientElsewhere.Key) is not null
        && other.Diagnostic.Property(ClientElsewhere.Key) is not null
        && one.Document.FilePath == other.Document.FilePath
        && one.Diagnostic.Location.SourceSpan == other.Diagnostic.Location.SourceSpan;

    private static Diagnostic Also(Diagnostic diagnostic, string name) => Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location,
        diagnostic.AdditionalLocations, diagnostic.Properties.SetItem(HandlerElsewhere.NamedByKey, string.Join(" ",
            diagnostic.Properties[HandlerElsewhere.NamedByKey]!.Split(' ').Append(name).Distinct().OrderBy(word => word, System.StringComparer.Ordinal))));

    private static ExpressionSyntax? Token(Diagnostic diagnostic, SyntaxNode root) =>
        diagnostic.Expression(PropertyKeys.TokenExpression, root)
            ?? (diagnostic.Expressions(PropertyKeys.TokenPicks, root) is [var pick] ? pick : null);

    private static Diagnostic Own(Diagnostic diagnostic, GivenClient client, bool isNamed)
    {
        ImmutableDictionary<string, string?> properties = diagnostic.Properties.SetItem(HandlerElsewhere.Key, "true");
        IEnumerable<Location> locations = diagnostic.AdditionalLocations;
        if (isNamed)
        {
            properties = properties.SetItem(HandlerElsewhere.NamedByKey, client.Constructor.ContainingType.Name)
                .SetItem(HandlerElsewhere.ArgumentsKey, diagnostic.AdditionalLocations.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            locations = locations.Append(client.Creation!.ArgumentList.GetLocation());
        }
        return Diagnostic.Create(diagnostic.Descriptor, diagnostic.Location, locations, properties);
    }
}
