using System.Collections.Generic;
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
            case IVariableDeclaratorOperation { Symbol: var local } declarator
                when (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer:
                Write(local, initializer.Value, declarator);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop:
                Write(element, loop.Collection, loop.LoopControlVariable);
                break;
            case IForEachLoopOperation { LoopControlVariable: IDeclarationExpressionOperation or ITupleOperation } loop:
                Deconstruct(loop.LoopControlVariable, loop.Collection, loop.LoopControlVariable);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared } pattern:
                Match(declared, pattern);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } declared } pattern:
                Match(declared, pattern);
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
                Write(target, increment, increment);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument when Symbol(argument.Value) is { } target:
                Write(target, null, argument);
                break;
            case IInvocationOperation { TargetMethod: { Name: "GetBytes" or "CopyTo" or "TryCopyTo" } } call
                when Filled(call) is var (target, content):
                Write(target, content, call);
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

    private void Deconstruct(IDeconstructionAssignmentOperation deconstruction) =>
        Deconstruct(deconstruction.Target, deconstruction.Value is IConversionOperation conversion ? conversion.Operand : deconstruction.Value,
            deconstruction);

    private void Deconstruct(IOperation target, IOperation values, IOperation where)
    {
        if ((target is IDeclarationExpressionOperation declaration ? declaration.Expression : target) is not ITupleOperation targets)
            return;
        for (var i = 0; i < targets.Elements.Length; i++)
        {
            if (Symbol(targets.Elements[i]) is not { } symbol)
                continue;
            if ((values as ITupleOperation)?.Elements.ElementAtOrDefault(i) is { } value)
                Write(symbol, value, where);
            else
                Write(symbol, values, where, part: i);
        }
    }

    // "x is string text", "x is { Name: var name }"
    private void Match(ISymbol declared, IPatternOperation pattern)
    {
        if (pattern.Parent is IIsPatternOperation match)
            Write(declared, match.Value, match);
        else if (pattern.Parent is IPropertySubpatternOperation { Member: IPropertyReferenceOperation property,
            Parent: IRecursivePatternOperation { Parent: IIsPatternOperation whole } })
            Write(declared, whole.Value, whole, member: property.Property.Name);
        else
            Write(declared, null, pattern);
    }

    // encoding.GetBytes(text, buffer), text.CopyTo(buffer)
    private static (ISymbol Target, IOperation Content)? Filled(IInvocationOperation call)
    {
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).ToList();
        var content = call.TargetMethod.Name == "GetBytes" || call.Instance is null ? arguments.FirstOrDefault()?.Value : call.Instance;
        var buffer = arguments.FirstOrDefault(argument => argument.Parameter?.Name is "bytes" or "destination" && argument.Value != content)?.Value;
        while (buffer is IConversionOperation conversion)
            buffer = conversion.Operand;
        return content is not null && buffer is not null && Symbol(buffer) is { } target ? (target, content) : null;
    }

    private static ISymbol? Symbol(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => Symbol(declaration.Expression),
        _ => null,
    };

    private void Write(ISymbol symbol, IOperation? value, IOperation where, int? part = null, string? member = null)
    {
        if (!_writes.TryGetValue(symbol, out var writes))
            _writes.Add(symbol, writes = []);
        writes.Add(new LocalWrite(value, where) { Part = part, Member = member });
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

    /// <summary>The local takes one part of the value, by position.</summary>
    public int? Part { get; init; }

    /// <summary>The local takes one member of the value.</summary>
    public string? Member { get; init; }
}
