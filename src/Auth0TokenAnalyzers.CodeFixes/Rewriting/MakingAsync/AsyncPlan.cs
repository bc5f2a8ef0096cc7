using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Everything that changes in a solution so that some places of it can await: their functions, the callers of these, and so on.</summary>
internal sealed class AsyncPlan
{
    // Beyond it, it is no change that a person would take for one token.
    private const int MaxFunctionsPerPlace = 500;

    private readonly Solution _solution;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<FunctionKey, AsyncFunction> _functions = [];
    private readonly Dictionary<FunctionKey, MethodFamily> _families = [];
    private readonly HashSet<FunctionKey> _awaiting = [];
    private readonly List<AwaitedCall> _calls = [];
    private readonly List<(MethodReference Reference, MethodFamily Family)> _otherNames = [];
    private readonly Queue<AsyncFunction> _queue = new();

    private AsyncPlan(Solution solution, CancellationToken cancellationToken)
    {
        _solution = solution;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The functions that change.</summary>
    public IEnumerable<AsyncFunction> Functions => _functions.Values;

    /// <summary>The calls that will be awaited.</summary>
    public IReadOnlyList<AwaitedCall> Calls => _calls;

    /// <summary>The other names of the methods that get a new signature.</summary>
    public IReadOnlyList<(MethodReference Reference, MethodFamily Family)> OtherNames => _otherNames;

    /// <summary>The plan for some places; null when one of them, or a caller, cannot follow.</summary>
    public static async Task<AsyncPlan?> ForAsync(Solution solution, IEnumerable<(Document Document, SyntaxNode Place)> places,
        CancellationToken cancellationToken)
    {
        var plan = new AsyncPlan(solution, cancellationToken);
        int limit = 0;
        foreach ((Document document, SyntaxNode place) in places)
        {
            if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
                || !plan.AddAwait(document, model, place))
                return null;
            limit += MaxFunctionsPerPlace;
        }
        while (plan._queue.Count > 0)
        {
            if (plan._functions.Count > limit || !await plan.AddCallersAsync(plan._queue.Dequeue()).ConfigureAwait(false))
                return null;
        }
        return plan;
    }

    /// <summary>True when the function will have something to await.</summary>
    public bool Awaits(AsyncFunction function) => _awaiting.Contains(function.Key);

    /// <summary>What changes in the signature of the function; null when it keeps its signature.</summary>
    public MethodFamily? FamilyOf(FunctionKey function) => _families.TryGetValue(function, out MethodFamily? family) ? family : null;

    /// <summary>Notes that code at a place will await, which its function must be able to.</summary>
    private bool AddAwait(Document document, SemanticModel model, SyntaxNode place)
    {
        if (AwaitContext.FunctionOf(place) is not { } node || !AwaitContext.IsLegalIn(node, place) || AwaitContext.IsInScopeOfReference(place, model))
            return false;
        var function = new AsyncFunction(document, model, node);
        if (function.IsAsync)
            return true;
        _awaiting.Add(function.Key);
        return Add(function);
    }

    private bool Add(AsyncFunction function)
    {
        if (_functions.ContainsKey(function.Key))
            return true;
        if (!Obstacles.AllowAsync(function, _cancellationToken))
            return false;
        _functions.Add(function.Key, function);
        _queue.Enqueue(function);
        return true;
    }

    private async Task<bool> AddCallersAsync(AsyncFunction function)
    {
        await AddTwinsAsync(function).ConfigureAwait(false);
        if (_families.ContainsKey(function.Key)
            || function.ReturnType is null
            || function.Symbol(_cancellationToken) is not { } symbol
            || TaskTypes.IsTask(symbol.ReturnType))
            return true;
        if (SymbolEqualityComparer.Default.Equals(function.Model.Compilation.GetEntryPoint(_cancellationToken), symbol))
        {
            _families[function.Key] = new MethodFamily([function], []);
            return function.Node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp7_1 };
        }
        MethodFamily? family = await MethodFamily.FindAsync(symbol, _solution, _cancellationToken).ConfigureAwait(false);
        if (family is null || family.Declarations.Any(declaration => !Obstacles.AllowTask(declaration, _cancellationToken)))
            return false;
        CodeConventions conventions = await CodeConventions.OfAsync(function.Document.Project, _cancellationToken).ConfigureAwait(false);
        if (Obstacles.IsEventHandler(symbol))
            return conventions.HasAsyncVoid && family.References.All(reference => reference.IsOnlyName || reference.IsSubscription);
        family = NewSignature.Of(family, conventions, _cancellationToken);
        if (NewSignature.IsTaken(family, _cancellationToken))
            return false;
        foreach (AsyncFunction declaration in family.Declarations)
        {
            _families[declaration.Key] = family;
            _functions[declaration.Key] = declaration;
        }
        return family.References.All(reference => AddReference(reference, family));
    }

    private bool AddReference(MethodReference reference, MethodFamily family)
    {
        if (reference.IsOnlyName || reference.IsHandler(_cancellationToken))
        {
            _otherNames.Add((reference, family));
            return true;
        }
        if (reference.Call is not { } call || reference.IsConditional || !AddAwait(reference.Document, reference.Model, call))
            return false;
        _calls.Add(new AwaitedCall(reference, call, family));
        return true;
    }

    // A file may belong to several projects, and be read differently in each.
    private async Task AddTwinsAsync(AsyncFunction function)
    {
        foreach (DocumentId id in function.Document.GetLinkedDocumentIds())
        {
            if (_solution.GetDocument(id) is { } document
                && await document.GetSyntaxRootAsync(_cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(_cancellationToken).ConfigureAwait(false) is { } model
                && root.FullSpan.Contains(function.Node.FullSpan)
                && root.FindNode(function.Node.Span, getInnermostNodeForTie: true) is var node
                && node.Span == function.Node.Span && node.RawKind == function.Node.RawKind)
            {
                var twin = new AsyncFunction(document, model, node);
                if (Awaits(function))
                    _awaiting.Add(twin.Key);
                Add(twin);
            }
        }
    }
}

/// <summary>A call that will be awaited.</summary>
/// <param name="Reference">The name of the called method.</param>
/// <param name="Call">The call.</param>
/// <param name="Family">The called method.</param>
internal sealed record AwaitedCall(MethodReference Reference, InvocationExpressionSyntax Call, MethodFamily Family);
