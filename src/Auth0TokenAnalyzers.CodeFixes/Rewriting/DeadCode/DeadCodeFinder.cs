using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Finds what only the replaced expressions needed. It begins with everything they may have needed, directly or through others, and takes back
/// whatever something else needs, until nothing changes: so symbols that only need each other go together.
/// </summary>
internal sealed class DeadCodeFinder
{
    private readonly SemanticModel _model;
    private readonly ImmutableArray<Replacement> _replacements;
    private readonly ImmutableArray<SyntaxNode> _obsolete;
    private readonly References _references;
    private readonly Parameters? _parameters;
    private readonly ImmutableArray<SyntaxNode> _removed;
    private readonly Hosts _hosts;
    private readonly Fillers _fillers;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<ISymbol, Declaration> _dead = new(SymbolEqualityComparer.Default);

    private DeadCodeFinder(
        SemanticModel model, SyntaxNode root, ImmutableArray<Replacement> replacements, ImmutableArray<SyntaxNode> obsolete,
        ImmutableHashSet<ISymbol>? closedMethods, CancellationToken cancellationToken)
    {
        _model = model;
        _replacements = replacements;
        _obsolete = obsolete;
        _cancellationToken = cancellationToken;
        _references = new References(model, root, cancellationToken);
        _parameters = closedMethods is null ? null : new Parameters(model, root, _references, closedMethods, cancellationToken);
        // A body that is empty from now on, or an expression that goes with the statement around it.
        _removed = [.. replacements.Where(replacement => replacement is { IsOptional: true, Text: "" }).Select(replacement => replacement.Node),
            .. obsolete];
        _hosts = new Hosts(_removed, model, _references, cancellationToken);
        _fillers = new Fillers(
            model, _references, symbol => _dead.ContainsKey(symbol.OriginalDefinition), IsToken, HoldsNewCode, IsObsolete, _hosts, cancellationToken);
    }

    /// <summary>The nodes to remove: statements, members, and declarators of variables. Replacements inside them are void.</summary>
    /// <param name="model">The model of the old document.</param>
    /// <param name="root">Its root.</param>
    /// <param name="replacements">The new code.</param>
    /// <param name="obsolete">Expressions that may go whatever they do.</param>
    /// <param name="closedMethods">
    /// The constructors and methods whose parameters may go although they are not private, and the parameters of those that may not; null to leave all parameters.
    /// </param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ImmutableArray<SyntaxNode> Find(
        SemanticModel model, SyntaxNode root, ImmutableArray<Replacement> replacements, ImmutableArray<SyntaxNode> obsolete,
        ImmutableHashSet<ISymbol>? closedMethods, CancellationToken cancellationToken)
    {
        var finder = new DeadCodeFinder(model, root, replacements, obsolete, closedMethods, cancellationToken);
        finder.AddCandidates();
        do
        {
            while (finder.Revive(finder._dead.Keys.Where(symbol => !finder.CanGo(symbol))))
                cancellationToken.ThrowIfCancellationRequested();
        }
        while (finder.Revive(finder._dead.Keys.Except(finder.Reachable(), SymbolEqualityComparer.Default).OfType<ISymbol>()));
        IEnumerable<SyntaxNode> emptied = finder._removed.Where(node => !finder.IsInDeadDeclaration(node)).Select(finder._fillers.Around)
            .OfType<SyntaxNode>();
        return [.. finder._dead.Keys.SelectMany(finder.NodesOf).Concat(emptied).Distinct()];
    }

    private Queue<SyntaxNode> Roots() => new(_replacements.Select(replacement => replacement.Node).Concat(_obsolete));

    private Queue<SyntaxNode> Starts() => new([.. Roots(), .. _hosts.Surroundings]);

    private IEnumerable<ISymbol> SymbolsIn(SyntaxNode node)
    {
        IEnumerable<ISymbol> named = _references.In(node);
        return node is VariableDeclaratorSyntax variable && _model.GetDeclaredSymbol(variable, _cancellationToken) is { } declared
            ? named.Prepend(declared.OriginalDefinition)
            : named;
    }

    private void AddCandidates()
    {
        Queue<SyntaxNode> queue = Starts();
        while (queue.Count > 0)
        {
            foreach (ISymbol symbol in SymbolsIn(queue.Dequeue()))
            {
                if (_dead.ContainsKey(symbol)
                    || DeclarationOf(symbol) is not { } declaration
                    || _references.MayBeNamedElsewhere(symbol))
                {
                    continue;
                }
                _dead.Add(symbol, declaration);
                queue.Enqueue(declaration.Node);
                foreach (SyntaxNode companion in declaration.Companions)
                    queue.Enqueue(companion);
                foreach (SyntaxNode filler in _references.To(symbol).SelectMany(name => name.Ancestors()).Where(Fillers.MayBe).Distinct())
                    queue.Enqueue(filler);
            }
        }
    }

    private Declaration? DeclarationOf(ISymbol symbol) =>
        symbol is IParameterSymbol parameter ? _parameters?.Of(parameter) : Declaration.Of(symbol, _model, _cancellationToken);

    private bool Revive(IEnumerable<ISymbol> symbols)
    {
        List<ISymbol> revived = [.. symbols];
        foreach (ISymbol symbol in revived)
            _dead.Remove(symbol);
        return revived.Count > 0;
    }

    private bool CanGo(ISymbol symbol) =>
        _fillers.IsFree(_dead[symbol].Value)
        && !(symbol is INamedTypeSymbol && Roots().Any(root => _dead[symbol].Node.Span.Contains(root.Span)))
        && _dead[symbol].Companions.OfType<ArgumentSyntax>().All(argument => _fillers.IsFree(argument.Expression))
        && !_replacements.Any(replacement =>
            replacement.Needs.Contains(symbol, SymbolEqualityComparer.Default) && !IsInDeadDeclaration(replacement.Node))
        && _references.To(symbol).All(name =>
            IsInReplacement(name)
            || IsInDeadDeclaration(name)
            || _fillers.Around(name) is not null);

    private bool IsInDeadDeclaration(SyntaxNode node) => node.Ancestors().Any(ancestor =>
        ancestor is VariableDeclarationSyntax variables
            ? variables.Variables.All(variable => _dead.Values.Any(declaration => declaration.Node == variable))
            : _dead.Values.Any(declaration => declaration.Node == ancestor || declaration.Companions.Contains(ancestor)));

    private HashSet<ISymbol> Reachable()
    {
        var reachable = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Queue<SyntaxNode> queue = Starts();
        while (queue.Count > 0)
        {
            foreach (ISymbol symbol in SymbolsIn(queue.Dequeue()).Where(symbol => _dead.ContainsKey(symbol) && reachable.Add(symbol)))
            {
                foreach (SyntaxNode node in NodesOf(symbol))
                    queue.Enqueue(node);
            }
        }
        return reachable;
    }

    private IEnumerable<SyntaxNode> NodesOf(ISymbol symbol) => _references.To(symbol)
        .Where(name => !IsInReplacement(name) && !IsInDeadDeclaration(name))
        .Select(name => _fillers.Around(name))
        .OfType<SyntaxNode>()
        .Concat(_dead[symbol].Companions)
        .Prepend(_dead[symbol].Node);

    private bool IsInReplacement(SyntaxNode node) => _replacements.Any(replacement => replacement.Span.Contains(node.Span));

    private bool IsObsolete(SyntaxNode node) =>
        _obsolete.Contains(node) || _replacements.Any(replacement => replacement.IsOptional && replacement.Node.Span.Contains(node.Span));

    private bool IsToken(ISymbol symbol) =>
        symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_String }
            or IParameterSymbol { Type.SpecialType: SpecialType.System_String }
        && _references.To(symbol)
            .Any(name => _replacements.Any(replacement => replacement.Span == name.Span || IsArgumentOf(replacement.Node, name)));

    // A client that was created with the token.
    private static bool IsArgumentOf(SyntaxNode client, SyntaxNode name) =>
        client is BaseObjectCreationExpressionSyntax { ArgumentList: { } list }
            && list.Arguments.Any(argument => argument.Span.Contains(name.Span) && argument.Expression is NameSyntax or PostfixUnaryExpressionSyntax);

    private bool HoldsNewCode(SyntaxNode node) => _replacements.Any(replacement => !replacement.IsOptional && node.Span.Contains(replacement.Span));
}
