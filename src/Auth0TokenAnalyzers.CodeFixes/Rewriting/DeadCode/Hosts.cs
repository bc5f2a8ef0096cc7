using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// The functions without a result around code that goes, and those around their calls: a method that renewed the token, the loop around its call, the timer's
/// handler. Each may have nothing left to do.
/// </summary>
internal sealed class Hosts
{
    private readonly Dictionary<SyntaxNode, IMethodSymbol> _functions = [];
    private readonly ImmutableArray<SyntaxNode> _removed;
    private readonly SemanticModel _model;
    private readonly References _references;
    private readonly CancellationToken _cancellationToken;

    /// <param name="removed">The code that goes.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="references">The names in it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Hosts(ImmutableArray<SyntaxNode> removed, SemanticModel model, References references, CancellationToken cancellationToken)
    {
        _removed = removed;
        _model = model;
        _references = references;
        _cancellationToken = cancellationToken;
        foreach (SyntaxNode node in removed)
            AddAround(node);
    }

    public IEnumerable<IMethodSymbol> Functions => _functions.Values;

    /// <summary>Where to look for what may have nothing to do any more: statements and declarations around the code that goes, and around the calls.</summary>
    public IEnumerable<SyntaxNode> Surroundings => _removed.Concat(Functions.SelectMany(function => _references.To(function)))
        .SelectMany(place => place.Ancestors().Where(ancestor => Fillers.MayBe(ancestor) || ancestor is VariableDeclaratorSyntax))
        .Concat(_functions.Keys.Select(Body).OfType<SyntaxNode>()).Distinct();

    /// <summary>The function around a node, when it is one of them and has its code in braces.</summary>
    public (SyntaxNode Function, BlockSyntax Body)? Around(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(_functions.ContainsKey) is { } function && Body(function) is { } body && body.Span.Contains(node.Span)
            ? (function, body)
            : null;

    private void AddAround(SyntaxNode node)
    {
        SyntaxNode? declaration = node.Ancestors().FirstOrDefault(ancestor => ancestor is LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        if (declaration is not (LocalFunctionStatementSyntax or MethodDeclarationSyntax)
            || _functions.ContainsKey(declaration)
            || _model.GetDeclaredSymbol(declaration, _cancellationToken) is not IMethodSymbol function
            || !HasNoResult(function))
        {
            return;
        }
        _functions.Add(declaration, function);
        foreach (SimpleNameSyntax use in _references.To(function))
            AddAround(use);
    }

    private static bool HasNoResult(IMethodSymbol function) => function.ReturnsVoid
        || (function.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 } type
            && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks");

    private static BlockSyntax? Body(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Body,
        MethodDeclarationSyntax method => method.Body,
        _ => null,
    };
}
