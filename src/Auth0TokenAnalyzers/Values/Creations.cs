using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Finds where a program creates objects of a class of its own.</summary>
internal static class Creations
{
    /// <summary>The creations, in all files. By text first: files that do not name the type are not looked at.</summary>
    /// <param name="source">Gives the operations.</param>
    /// <param name="type">The class; objects of derived ones do not count.</param>
    /// <param name="suits">Is the syntax of interest?</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static IEnumerable<IObjectCreationOperation> Of(OperationSource source, INamedTypeSymbol type, Func<BaseObjectCreationExpressionSyntax, bool> suits,
        CancellationToken cancellationToken) =>
        source.Files(type.Name, cancellationToken).SelectMany(tree => source.Names(tree, cancellationToken).Creations(type.Name))
            .OfType<BaseObjectCreationExpressionSyntax>().Where(suits)
            .Select(node => source.Operation(node, cancellationToken)).OfType<IObjectCreationOperation>()
            .Where(creation => SymbolEqualityComparer.Default.Equals(creation.Type?.OriginalDefinition, type));
}
