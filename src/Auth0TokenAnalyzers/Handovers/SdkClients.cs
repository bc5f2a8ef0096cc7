using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// Finds the creations of the SDK's clients that a token goes into, for the fix that rewrites them. Only tokens that are reported are followed, so that
/// a compilation without findings pays nothing.
/// </summary>
internal sealed class SdkClients(OperationSource source, SymbolUses uses, CancellationToken cancellationToken)
{
    private const int MaxSteps = 8;

    private readonly ValueFlow _flow = new(source, cancellationToken);
    private readonly SdkSinks _sinks = new(source, cancellationToken);
    private readonly HashSet<IOperation> _visited = [];
    private readonly List<SyntaxNode> _found = [];

    /// <summary>The creations, in the file of the token, that a token goes into from where it is made.</summary>
    public static ImmutableArray<SyntaxNode> Of(IOperation token, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (!facts.Surroundings.HasSdk || !facts.Sinks.MayHandOver(token.Syntax.SyntaxTree))
            return [];
        var clients = new SdkClients(facts.Source, facts.Uses, cancellationToken);
        clients.Follow(token, 0);
        return clients.In(token.Syntax.SyntaxTree);
    }

    /// <summary>The creations, in the file of the handover, of the clients that it is to.</summary>
    public static ImmutableArray<SyntaxNode> Of(TokenHandover handover, CompilationFacts facts, CancellationToken cancellationToken)
    {
        var clients = new SdkClients(facts.Source, facts.Uses, cancellationToken);
        clients.Add(handover);
        return clients.In(handover.Value.Syntax.SyntaxTree);
    }

    /// <summary>The creations that a token goes into which a hand-written exchange brings.</summary>
    /// <param name="taken">The expressions that take it out of the answer.</param>
    /// <param name="bodies">The code of members that give it.</param>
    /// <param name="facts">What is known of the compilation.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static ImmutableArray<SyntaxNode> Of(IReadOnlyCollection<SyntaxNode> taken, IReadOnlyCollection<SyntaxNode> bodies, CompilationFacts facts,
        CancellationToken cancellationToken)
    {
        var tree = taken.Concat(bodies).First().SyntaxTree;
        if (!facts.Surroundings.HasSdk || !facts.Sinks.MayHandOver(tree))
            return [];
        var clients = new SdkClients(facts.Source, facts.Uses, cancellationToken);
        var tokens = taken.Select(node => facts.Source.Operation(node, cancellationToken)).Concat(bodies.SelectMany(body => clients.Returned(body)));
        foreach (var token in tokens.OfType<IOperation>())
            clients.Follow(token, 0);
        return clients.In(tree);
    }

    private IEnumerable<IOperation?> Returned(SyntaxNode body) =>
        source.Operation(body, cancellationToken)?.DescendantsAndSelf().OfType<IReturnOperation>().Select(returned => returned.ReturnedValue) ?? [];

    private ImmutableArray<SyntaxNode> In(SyntaxTree tree) => [.. _found.Distinct().Where(creation => creation.SyntaxTree == tree)];

    private void Follow(IOperation value, int steps)
    {
        if (steps > MaxSteps || !_visited.Add(value))
            return;
        foreach (var use in Uses(value))
        {
            if (_sinks.At(use) is { Taker: not null } handover)
                Add(handover);
            else if (Passed(use, value) is { } passed)
                Follow(passed, steps + 1);
            else
            {
                foreach (var reference in Held(use))
                    Follow(reference, steps + 1);
            }
        }
    }

    // What a property returns goes where the property is read, and what a function on another thread returns to its task; ValueFlow knows the calls of methods.
    private IEnumerable<IOperation> Uses(IOperation value)
    {
        var returned = ChainCall.Wrap(value).Parent as IReturnOperation;
        if (returned is not null && Task(returned) is { } task)
            return [task];
        var getter = returned is null
            ? null
            : source.Model(value.Syntax.SyntaxTree).GetEnclosingSymbol(value.Syntax.SpanStart, cancellationToken) as IMethodSymbol;
        return getter?.AssociatedSymbol is IPropertySymbol property
            ? uses.References(property, cancellationToken).SelectMany(reference => _flow.Uses(reference))
            : _flow.Uses(value);
    }

    /// <summary>The call of <c>Task.Run</c> that gives what a lambda returns.</summary>
    private static IInvocationOperation? Task(IOperation returned)
    {
        var function = returned.Parent;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            function = function.Parent;
        return function?.Parent is IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation {
            TargetMethod: { Name: "Run", ContainingType: { Name: "Task", ContainingNamespace: var space } } } call } }
            && space.Is("System.Threading.Tasks") ? call : null;
    }

    /// <summary>The operation that still gives the token.</summary>
    private static IOperation? Passed(IOperation use, IOperation value) => use switch
    {
        IAwaitOperation => use,
        ICoalesceOperation choice => IsGiven(choice.Value) ? null : use,
        IConditionalOperation choice when !choice.Condition.Syntax.Span.Contains(value.Syntax.Span) => IsGiven(choice.WhenTrue) || IsGiven(choice.WhenFalse) ? null : use,
        // The call of the method that returns it, and what waits for its task.
        IInvocationOperation { TargetMethod.Name: var name } => !use.Syntax.Span.Contains(value.Syntax.Span)
            || name is "GetAwaiter" or "GetResult" or "ConfigureAwait" or "Trim" or "Run" ? use : null,
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } => use,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" } } call } => call,
        _ => null,
    };

    // given ?? Fetch(): a client that gets its own tokens would not take those of the caller.
    private static bool IsGiven(IOperation? other) => other is not null && ChainCall.Unwrap(other) is IParameterReferenceOperation;

    /// <summary>The references to a field or property that holds nothing but the value.</summary>
    private ImmutableArray<IOperation> Held(IOperation use)
    {
        ISymbol? member = use switch
        {
            IAssignmentOperation { Target: IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } target }
                and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) => target.Member,
            IFieldInitializerOperation { InitializedFields: [var field] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property] } => property,
            _ => null,
        };
        return member is IFieldSymbol or IPropertySymbol
            && uses.Writes(member.OriginalDefinition, cancellationToken).Count(write => !IsEmpty(write)) == 1
            ? uses.References(member.OriginalDefinition, cancellationToken)
            : [];
    }

    private static bool IsEmpty(IOperation? write) => write is { ConstantValue: { HasValue: true, Value: null or "" } };

    private void Add(TokenHandover handover)
    {
        switch (handover.Taker)
        {
            case IObjectCreationOperation creation:
                _found.Add(creation.Syntax);
                break;
            // : base(token, domain) in a client of the user's own
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } call:
                _found.Add(call.Syntax);
                break;
            case IInvocationOperation { Instance: { } client }:
                _found.AddRange(Creations(client));
                break;
        }
    }

    /// <summary>The creations of the client that <c>UpdateAccessToken</c> is called on; none when it may be another one.</summary>
    private IEnumerable<SyntaxNode> Creations(IOperation client)
    {
        IEnumerable<IOperation?> values = client switch
        {
            ILocalReferenceOperation local => source.Index(local).Writes(local.Local).Select(write => write.Value),
            IMemberReferenceOperation member => uses.Writes(member.Member.OriginalDefinition, cancellationToken),
            _ => [],
        };
        List<IOperation?> made = [.. values.Where(value => !IsEmpty(value)).Select(value => value is null ? null : ChainCall.Unwrap(value))];
        return made.All(value => value is IObjectCreationOperation) ? made.Select(value => value!.Syntax) : [];
    }
}
