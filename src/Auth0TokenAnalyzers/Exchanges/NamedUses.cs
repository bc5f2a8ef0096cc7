using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Exchanges;

/// <summary>Where the code of a compilation names a symbol.</summary>
internal sealed class NamedUses(CompilationFacts facts, CancellationToken cancellationToken)
{
    public IEnumerable<SimpleNameSyntax> Of(ISymbol symbol) =>
        facts.Source.Files(symbol.Name, cancellationToken)
        .SelectMany(file => facts.Source.Names(file, cancellationToken).Of(symbol.Name))
        .Where(name => SymbolEqualityComparer.Default.Equals(facts.Model(name.SyntaxTree).GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition,
                symbol.OriginalDefinition));

    /// <summary>The same for a function, or for the property that it belongs to.</summary>
    public IEnumerable<SimpleNameSyntax> Of(IMethodSymbol function) => Of(function.AssociatedSymbol ?? function);

    /// <summary>The expression of a name as an operation, with the object before it and the arguments behind.</summary>
    public IOperation? Operation(SimpleNameSyntax name)
    {
        ExpressionSyntax node = name;
        if (node.Parent is MemberAccessExpressionSyntax member && member.Name == node)
            node = member;
        if (node.Parent is InvocationExpressionSyntax call && call.Expression == node)
            node = call;
        return facts.Source.Operation(node, cancellationToken);
    }
}
