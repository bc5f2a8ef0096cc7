using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Operations of any place in the compilation: the bodies of methods, the initialisers of fields in other files. Models are kept, so that
/// a file is bound once. Used only after something rare was met, never for code that mints no token.
/// </summary>
internal sealed class OperationSource(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, BodyIndex> _bodies = new();
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<IOperation>> _registrations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<IInvocationOperation>> _functions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Operand?> _onlyObjects = new(SymbolEqualityComparer.Default);
    private readonly TextSearch _search = new(compilation);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<IAssignmentOperation>> _setters = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, ILookup<string, AssignmentExpressionSyntax>> _assignments = new();

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ISymbol>> _overrides = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, FileNames> _names = new();

    /// <summary>The files whose text has this in it, a name or whole words.</summary>
    public ImmutableArray<SyntaxTree> Files(string text, CancellationToken cancellationToken) => _search.Files(text, cancellationToken);

    /// <summary>The names in the code of a file.</summary>
    public FileNames Names(SyntaxTree tree, CancellationToken cancellationToken) =>
        _names.GetOrAdd(tree, key => new FileNames(key.GetRoot(cancellationToken)));

    /// <summary>The places in a declaration where a name stands.</summary>
    public IEnumerable<IdentifierNameSyntax> Names(SyntaxNode declaration, string name, CancellationToken cancellationToken) =>
        Names(declaration.SyntaxTree, cancellationToken).Of(name).OfType<IdentifierNameSyntax>()
            .Where(place => declaration.Span.Contains(place.Span));

    /// <summary>The calls of whatever is called like a method, in all files; by text first.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallSites(string method, CancellationToken cancellationToken) =>
        Files(method, cancellationToken).SelectMany(tree => Names(tree, cancellationToken).Calls(method));

    public IEnumerable<IInvocationOperation> Calls(string method, CancellationToken cancellationToken) =>
        CallSites(method, cancellationToken).Select(call => Operation(call, cancellationToken)).OfType<IInvocationOperation>();

    /// <summary>
    /// The names with one type argument that is called like a type, such as <c>Configure&lt;T&gt;</c> and <c>IOptions&lt;T&gt;</c>. By text first: files that
    /// do not name the type are not looked at.
    /// </summary>
    public IEnumerable<GenericNameSyntax> GenericNames(ITypeSymbol argument, CancellationToken cancellationToken) =>
        Files(argument.Name + ">", cancellationToken).SelectMany(tree => Names(tree, cancellationToken).Generics(argument.Name));

    public ImmutableArray<IOperation> Registrations(ITypeSymbol type, Func<ImmutableArray<IOperation>> find) =>
        _registrations.GetOrAdd(type, _ => find());

    public ImmutableArray<IInvocationOperation> Functions(ITypeSymbol type, Func<ImmutableArray<IInvocationOperation>> find) =>
        _functions.GetOrAdd(type, _ => find());

    public ImmutableArray<IAssignmentOperation> Setters(ITypeSymbol type, Func<ImmutableArray<IAssignmentOperation>> find) =>
        _setters.GetOrAdd(type, _ => find());

    public Operand? OnlyObject(ITypeSymbol type, Func<Operand?> find) => _onlyObjects.GetOrAdd(type, _ => find());

    public ImmutableArray<ISymbol> Overrides(ISymbol member, Func<ImmutableArray<ISymbol>> find) =>
        _overrides.GetOrAdd(member.OriginalDefinition, _ => find());

    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, key => compilation.GetSemanticModel(key));

    public IOperation? Operation(SyntaxNode node, CancellationToken cancellationToken)
    {
        // Parentheses and "!" are no operations.
        while (node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            node = node is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : ((PostfixUnaryExpressionSyntax)node).Operand;
        // The compiler throws on some attributes that are being typed, and no token is minted or sent in one.
        return compilation.ContainsSyntaxTree(node.SyntaxTree) && node.FirstAncestorOrSelf<AttributeSyntax>() is null
            ? Model(node.SyntaxTree).GetOperation(node, cancellationToken)
            : null;
    }

    /// <summary>The code of a method, property accessor or local function, as one operation; <see langword="null"/> when there is none.</summary>
    public IOperation? Body(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            var node = reference.GetSyntax(cancellationToken);
            // An expression-bodied property declares its getter at the arrow.
            var owner = node is ArrowExpressionClauseSyntax ? node.Parent ?? node : node;
            var operation = Operation(node, cancellationToken) ?? Operation(owner, cancellationToken);
            if (operation is not null)
                return operation;
            if (node is ArrowExpressionClauseSyntax arrow)
                return Operation(arrow.Expression, cancellationToken);
        }

        return null;
    }

    /// <summary>The assignments in a type to a name, whatever it names there.</summary>
    public IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode type, string name) =>
        _assignments.GetOrAdd(type, node => node.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is not InitializerExpressionSyntax)
        .SelectMany(assignment => Targets(assignment.Left).Select(target => (Target: target, Assignment: assignment)))
        .ToLookup(pair => pair.Target, pair => pair.Assignment, StringComparer.Ordinal))[name];

    // (_id, _secret) = (id, secret)
    private static IEnumerable<string> Targets(ExpressionSyntax target) => target switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(element => Targets(element.Expression)),
        IdentifierNameSyntax name => [name.Identifier.ValueText],
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => [name.Identifier.ValueText],
        _ => [],
    };

    /// <summary>The writes and uses of locals in the code around an operation.</summary>
    public BodyIndex Index(IOperation operation)
    {
        var root = operation;
        while (root.Parent is { } parent)
            root = parent;
        return _bodies.GetOrAdd(root.Syntax, _ => BodyIndex.Create(root));
    }

    public static IEnumerable<IOperation> Returned(IOperation body) => body switch
    {
        IMethodBodyOperation { BlockBody: { } block } => Returns(block),
        IMethodBodyOperation { ExpressionBody: { } expression } => Returns(expression),
        ILocalFunctionOperation { Body: { } block } => Returns(block),
        IAnonymousFunctionOperation { Body: { } block } => Returns(block),
        IBlockOperation block => Returns(block),
        _ => [body],
    };

    /// <summary>What an iterator gives, one element after the other; nothing for other code.</summary>
    public static ImmutableArray<IOperation> Yielded(IOperation body) =>
        ((body as IMethodBodyOperation)?.BlockBody ?? (body as ILocalFunctionOperation)?.Body) is { } block
        ? [.. Nested(block).OfType<IReturnOperation>()
            .Where(x => x is { Kind: OperationKind.YieldReturn, ReturnedValue: not null })
            .Select(x => x.ReturnedValue!)]
        : [];

    private static IEnumerable<IOperation> Returns(IBlockOperation block) =>
        Nested(block).OfType<IReturnOperation>().Where(x => x.ReturnedValue is not null).Select(x => x.ReturnedValue!);

    // What a nested function returns is not what this one returns. No recursion: generated code can be nested very deeply.
    private static IEnumerable<IOperation> Nested(IOperation operation)
    {
        var pending = new Stack<IOperation>(operation.ChildOperations.Reverse());
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (next is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            yield return next;
            foreach (var child in next.ChildOperations.Reverse())
                pending.Push(child);
        }
    }
}
