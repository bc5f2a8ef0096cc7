using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>Caches of other files around an exchange: they go with it, or it stays. Each is repaired with its own file, like a report of that file.</summary>
internal static class ForeignCaches
{
    /// <summary>True for what a report says about a cache in another file.</summary>
    public static bool Is(Diagnostic diagnostic) =>
        diagnostic.Property(PropertyKeys.ForwardingBodies) is not null
            && diagnostic.Property(PropertyKeys.TokenBodies) is null
            && diagnostic.Property(PropertyKeys.TokenPicks) is null;

    /// <summary>False when the report names a cache in another file that cannot go.</summary>
    public static bool CanGo(Diagnostic diagnostic, Compilation compilation, CancellationToken cancellationToken) => In(diagnostic).All(cache =>
        !GeneratedCode.IsNamedSo(cache.Path)
        && compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == cache.Path) is { } tree
        && tree.GetRoot(cancellationToken) is CompilationUnitSyntax root
        && compilation.GetSemanticModel(tree) is var model
        && TokenForwarding.In(cache.Report, root, model, cancellationToken) is { IsEmpty: false } ways
        && new TokenRewriting(root, model, ImmutableHashSet<ISymbol>.Empty, cancellationToken).Rewrite([ways]) is not null);

    /// <summary>What a report says about the caches, each with its document.</summary>
    public static IEnumerable<(Document Document, Diagnostic Diagnostic)> Of(Document document, Diagnostic diagnostic) =>
        from cache in In(diagnostic)
        from other in document.Project.Documents.Where(other => other.FilePath == cache.Path).Take(1)
        select (other, cache.Report);

    private static IEnumerable<(string Path, Diagnostic Report)> In(Diagnostic diagnostic) => Is(diagnostic)
        ? []
        :
            from pair in Locations(PropertyKeys.ForwardingBodies, diagnostic)
                .Zip(Locations(PropertyKeys.ForwardingCalls, diagnostic), (body, call) => (Body: body, Call: call))
          let path = pair.Body.SourceTree?.FilePath
          where path is not null && path != diagnostic.Location.SourceTree?.FilePath
          select (path, At(pair.Body, pair.Call, diagnostic));

    private static Diagnostic At(Location body, Location call, Diagnostic diagnostic)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(PropertyKeys.ForwardingBodies, "0").Add(PropertyKeys.ForwardingCalls, "1");
        return Diagnostic.Create(diagnostic.Descriptor, body, [body, call], properties);
    }

    private static IEnumerable<Location> Locations(string key, Diagnostic diagnostic) => (diagnostic.Property(key) ?? "").Split(' ')
        .Select(index => int.TryParse(index, out int position) && position < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[position]
            : null).OfType<Location>();
}
