using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Forwarding;

/// <summary>Caches that code of another project puts before an exchange. The analyzer, which sees one project, could not say how they go.</summary>
internal static class CachesOfOtherProjects
{
    /// <summary>True when the members that give the token of a report are called in another project beside a cache.</summary>
    public static async Task<bool> AreBeforeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return false;
        }
        foreach (SyntaxNode body in diagnostic.Nodes(PropertyKeys.TokenBodies, root))
        {
            if (body.Parent is { } member
                && model.GetDeclaredSymbol(member, cancellationToken) is { } symbol
                && await IsCachedAsync(symbol, document.Project, cancellationToken).ConfigureAwait(false))
                return true;
        }
        return false;
    }

    private static async Task<bool> IsCachedAsync(ISymbol member, Project project, CancellationToken cancellationToken)
    {
        HashSet<string?> own = [.. project.Documents.Select(document => document.FilePath)];
        // Those of the members of interfaces that it implements included.
        IEnumerable<ReferencedSymbol> found = await SymbolFinder.FindReferencesAsync(member, project.Solution, cancellationToken)
            .ConfigureAwait(false);
        foreach (ReferenceLocation call in found.SelectMany(symbol => symbol.Locations)
            .Where(call => call.Document.Project.Id != project.Id && !own.Contains(call.Document.FilePath)))
        {
            if (await call.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && await call.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && root.FindNode(call.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } code
                && code.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                    .Any(access => IsCache(model.GetTypeInfo(access.Expression, cancellationToken).Type)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsCache(ITypeSymbol? type) =>
        type?.Name.IndexOf("Cache", StringComparison.Ordinal) >= 0 || type?.Name == "ConcurrentDictionary";
}
