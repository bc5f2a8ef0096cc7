using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Where the locals and parameters of one body are written and used, in source order.</summary>
internal sealed class BodyIndex
{
    private readonly Dictionary<ISymbol, List<LocalWrite>> _writes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<IOperation>> _uses = new(SymbolEqualityComparer.Default);

    private readonly SyntaxNode _body;

    private BodyIndex(SyntaxNode body)
    {
        _body = body;
    }

    /// <summary>Is a node part of the body?</summary>
    public bool Covers(SyntaxNode node) => node.SyntaxTree == _body.SyntaxTree && _body.Span.Contains(node.Span);

    /// <summary>The writes of a local, each with the operation that gives the value; <see langword="null"/> for a value nobody sees.</summary>
    public IReadOnlyList<LocalWrite> Writes(ISymbol symbol) => _writes.TryGetValue(symbol, out var writes) ? writes : [];

    /// <summary>The references to a local.</summary>
    public IReadOnlyList<IOperation> Uses(ISymbol symbol) => _uses.TryGetValue(symbol, out var uses) ? uses : [];

    public static BodyIndex Create(IOperation root)
    {
        var index = new BodyIndex(root.Syntax);
        foreach (var operation in root.DescendantsAndSelf())
            index.Add(operation);
        foreach (var writes in index._writes.Values)
            writes.Sort((a, b) => a.Where.Syntax.Span.End.CompareTo(b.Where.Syntax.Span.End));
        return index;
    }

    private void Add(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local } declarator when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer:
                Write(local, initializer.Value, declarator);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop:
                Write(element, loop.Collection, loop.LoopControlVariable);
                break;
            case ISimpleAssignmentOperation { IsRef: false } assignment when Symbol(assignment.Target) is { } target:
                Write(target, assignment.Value, assignment);
                break;
            case ICompoundAssignmentOperation compound when Symbol(compound.Target) is { } target:
                Write(target, compound, compound);
                break;
            case ICoalesceAssignmentOperation coalesce when Symbol(coalesce.Target) is { } target:
                Write(target, coalesce, coalesce);
                break;
            case IIncrementOrDecrementOperation increment when Symbol(increment.Target) is { } target:
                Write(target, null, increment);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when Symbol(argument.Value) is { } target:
                Write(target, null, argument);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction);
                break;
            case ILocalReferenceOperation { Local: var local }:
                Use(local, operation);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Use(parameter, operation);
                break;
        }
    }

    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        var target = deconstruction.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : deconstruction.Target;
        var values = deconstruction.Value is IConversionOperation conversion ? conversion.Operand : deconstruction.Value;
        if (target is not ITupleOperation targets)
            return;
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (Symbol(targets.Elements[i]) is { } symbol)
                Write(symbol, (values as ITupleOperation)?.Elements.ElementAtOrDefault(i), deconstruction);
        }
    }

    private static ISymbol? Symbol(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => Symbol(declaration.Expression),
        _ => null,
    };

    private void Write(ISymbol symbol, IOperation? value, IOperation where)
    {
        if (!_writes.TryGetValue(symbol, out var writes))
            _writes.Add(symbol, writes = []);
        writes.Add(new LocalWrite(value, where));
    }

    private void Use(ISymbol symbol, IOperation use)
    {
        if (!_uses.TryGetValue(symbol, out var uses))
            _uses.Add(symbol, uses = []);
        uses.Add(use);
    }
}

/// <summary>A write of a local: the value, when it can be read, and the operation that writes.</summary>
internal sealed record LocalWrite(IOperation? Value, IOperation Where)
{
    /// <summary>The local takes the elements of the value, one after the other.</summary>
    public bool IsElement => Where.Parent is IForEachLoopOperation;
}

/// <summary>Which of the earlier operations have happened when another one runs: by the nesting of the code, without a control-flow graph.</summary>
internal static class Order
{
    /// <summary>
    /// The writes that can give a local its value at a place: the last one that certainly ran before, the doubtful ones after that, and
    /// later ones that come round again in a loop.
    /// </summary>
    public static ImmutableArray<LocalWrite> Reaching(IReadOnlyList<LocalWrite> writes, SyntaxNode at)
    {
        var before = writes.Where(write => IsBefore(write.Where.Syntax, at)).ToList();
        var last = before.FindLastIndex(write => IsCertain(write.Where, at));
        var later = writes.Where(write => !IsBefore(write.Where.Syntax, at) && !write.Where.Syntax.Span.Contains(at.Span) && ComesAgain(write.Where, at));
        return [.. before.Skip(last < 0 ? 0 : last), .. later];
    }

    /// <summary>Has this operation run whenever the other place is reached? It stands before it.</summary>
    public static bool IsCertain(IOperation operation, SyntaxNode at)
    {
        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            if (IsOptional(child, parent) && !child.Syntax.Span.Contains(at.Span))
                return false;
        }

        return true;
    }

    public static bool IsBefore(SyntaxNode node, SyntaxNode at) => node.SyntaxTree == at.SyntaxTree && node.Span.End <= at.SpanStart;

    private static bool IsOptional(IOperation child, IOperation parent) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition,
        IForEachLoopOperation forEach => child != forEach.Collection,
        ILoopOperation or ISwitchCaseOperation or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation => true,
        ISwitchExpressionArmOperation => true,
        ICoalesceOperation coalesce => child == coalesce.WhenNull,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => child == binary.RightOperand,
        IConditionalAccessOperation access => child == access.WhenNotNull,
        _ => false,
    };

    // A write below a use reaches it again in the next round of a loop around both, or in a function that runs later.
    private static bool ComesAgain(IOperation operation, SyntaxNode at)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation && parent.Syntax.Span.Contains(at.Span))
                return true;
        }

        return false;
    }
}
