using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>
/// Answers "what can this expression be?" for one question. It follows locals, fields, properties and calls within the compilation.
/// It always ends: steps and depth are limited, and what is asked again while it is being answered is unknown.
/// </summary>
internal sealed class Reading(OperationSource source, CancellationToken cancellationToken)
{
    private const int MaxSteps = 5000;
    private const int MaxDepth = 120;
    private const int MaxTrail = 60;

    private readonly HashSet<(IOperation, CallFrame?)> _active = [];
    private readonly Dictionary<ISymbol, Operand> _elements = new(SymbolEqualityComparer.Default);
    private int _steps;

    public OperationSource Source { get; } = source;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Is the only object of a class that the program creates the one that a constructor is given where nobody sees its call?</summary>
    public bool TakesOnlyObjects { get; init; }

    /// <summary>A reading for another question, with steps of its own.</summary>
    public Reading Anew() => new(Source, CancellationToken) { TakesOnlyObjects = TakesOnlyObjects };

    public static Alternatives Unknown(IOperation operation) => Alternatives.Of(new UnknownValue { Written = operation.Syntax });

    /// <summary>What is computed from values in a way that is not known: unknown, but it comes from them.</summary>
    public static Value Derived(IOperation at, params Value?[] from) =>
        new UnknownValue { Written = at.Syntax, Trail = [.. from.SelectMany(value => value?.Sources ?? []).Distinct().Take(MaxTrail)],
            Said = Lifetime.SaidBy(from) };

    public Alternatives Read(IOperation operation, CallFrame? frame)
    {
        CancellationToken.ThrowIfCancellationRequested();
        var asked = LoopReader.Counted(this, operation) ?? operation;
        if (++_steps > MaxSteps || _active.Count >= MaxDepth || !_active.Add((asked, frame)))
            return Unknown(operation);
        try
        {
            return Evaluate(operation, frame);
        }
        finally
        {
            _active.Remove((asked, frame));
        }
    }

    public Alternatives Read(Operand operand) => operand.Known ?? Read(operand.Operation, operand.Frame);

    /// <summary>Lets the variable of a loop stand for one element until the result is disposed.</summary>
    public IDisposable Let(ISymbol variable, Operand element)
    {
        _elements[variable] = element;
        return new Scope(() => _elements.Remove(variable));
    }

    /// <summary>The element that the variable of a loop stands for.</summary>
    public Operand? Element(ISymbol variable) => _elements.TryGetValue(variable, out var element) ? element : null;

    public Alternatives ReadAll(IEnumerable<IOperation> operations, CallFrame? frame) => Alternatives.Union(operations.Select(x => Read(x, frame)));

    /// <summary>What the code of a method or lambda returns, read in the frame of its call.</summary>
    public Alternatives ReadReturned(IOperation body, CallFrame? frame) => OperationSource.Yielded(body) is { IsEmpty: false } yielded
        ? Alternatives.Of(new CollectionValue(yielded, frame) { Written = body.Syntax })
        : ReadAll(Branches.First(this, OperationSource.Returned(body), frame), frame);

    private Alternatives Evaluate(IOperation operation, CallFrame? frame) => operation switch
    {
        ILocalReferenceOperation local => LocalReader.Read(this, local, local.Local, frame),
        IParameterReferenceOperation parameter => LocalReader.Read(this, parameter, frame),
        IFieldReferenceOperation field => MemberReader.Read(this, field, frame),
        // A sum of texts is read part by part even when it is constant, so that the names in it are kept.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum
            => TextReader.Concatenation(this, sum, frame),
        { ConstantValue: { HasValue: true, Value: var constant } } => Constant(operation, constant),
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand, frame),
        IConversionOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } conversion
            => FunctionReader.Operator(this, method, [conversion.Operand], operation, frame),
        IBinaryOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } sum
            => FunctionReader.Operator(this, method, [sum.LeftOperand, sum.RightOperand], operation, frame),
        ICompoundAssignmentOperation { OperatorMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } sum
            => FunctionReader.Operator(this, method, [sum.Target, sum.Value], operation, frame),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.TypeKind: TypeKind.Delegate } sum
            => HandlersReader.Combined(Read(sum.LeftOperand, frame), Read(sum.RightOperand, frame), operation),
        IEventReferenceOperation handlers => HandlersReader.Event(this, handlers, frame),
        IConversionOperation conversion => NumberReader.Convert(this, conversion, frame),
        IPropertyReferenceOperation property => MemberReader.Read(this, property, frame),
        IInvocationOperation call => CallReader.Read(this, call, frame),
        IObjectCreationOperation creation => CreationReader.Read(this, creation, frame),
        ITypeParameterObjectCreationOperation creation => CreationReader.Read(creation, frame),
        IAnonymousObjectCreationOperation anonymous => CreationReader.Read(anonymous, frame),
        IArrayCreationOperation { Initializer: { } initializer } array => Collection(array, initializer.ElementValues, frame),
        IArrayCreationOperation array => Collection(array, [], frame),
        // string[] all = { "a", "b" };
        IArrayInitializerOperation initializer => Collection(initializer, initializer.ElementValues, frame),
        IArrayElementReferenceOperation { Indices: [var index] } element
            => SequenceReader.Element(this, element.ArrayReference, index, element, frame),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } piece => TextCuts.Range(this, piece.Instance, range, piece, frame),
        IImplicitIndexerReferenceOperation element => SequenceReader.Element(this, element.Instance, element.Argument, element, frame),
        ICollectionExpressionOperation collection => Collection(collection, collection.Elements, frame),
        IUtf8StringOperation text => Alternatives.Of(TextValue.Literal(text.Value) with { Written = text.Syntax }),
        IInterpolatedStringOperation interpolated => TextReader.Interpolation(this, interpolated, frame),
        IInterpolatedStringHandlerCreationOperation handler => Read(handler.Content, frame),
        IBinaryOperation binary => NumberReader.Binary(this, binary, frame),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus => NumberReader.Negate(this, minus, frame),
        ICompoundAssignmentOperation compound => NumberReader.Compound(this, compound, frame),
        IIncrementOrDecrementOperation step => NumberReader.Step(this, step, frame),
        ICoalesceOperation coalesce => Coalesce(coalesce.Value, coalesce.WhenNull, frame),
        ICoalesceAssignmentOperation coalesce => Coalesce(coalesce.Target, coalesce.Value, frame),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => ConditionReader.Truth(this, conditional.Condition, frame) is { } truth
            ? Read(truth ? conditional.WhenTrue : whenFalse, frame)
            : ReadAll([conditional.WhenTrue, whenFalse], frame),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } self => Owners.Itself(this, self, frame),
        ISwitchExpressionOperation choice => ReadAll(Branches.Arms(this, choice, frame), frame),
        ISimpleAssignmentOperation assignment => Read(assignment.Value, frame),
        IAwaitOperation await => DeferredReader.Awaited(this, await.Operation, frame),
        IDynamicMemberReferenceOperation member => DynamicReader.Read(this, member, frame),
        IDynamicInvocationOperation call => DynamicReader.Read(this, call, frame),
        IDynamicIndexerAccessOperation indexer => EntryNames.Of(this, indexer, null, indexer.Arguments, frame),
        ITranslatedQueryOperation query => Read(query.Operation, frame),
        IWithOperation copy => CreationReader.Copy(this, copy, frame),
        ITupleOperation tuple => Collection(tuple, tuple.Elements, frame),
        IIsPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } => ConditionReader.Read(this, operation, frame),
        IThrowOperation => Alternatives.None,
        IDefaultValueOperation => Alternatives.Of(new NullValue { Written = operation.Syntax }),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation } function
            => Alternatives.Of(new FunctionValue(function.Target, frame) { Written = operation.Syntax }),
        IAnonymousFunctionOperation or IMethodReferenceOperation
            => Alternatives.Of(new FunctionValue(operation, frame) { Written = operation.Syntax }),
        IConditionalAccessOperation access => Read(access.WhenNotNull, frame),
        IConditionalAccessInstanceOperation instance => ConditionalInstance(instance, frame),
        IReturnOperation { ReturnedValue: { } returned } => Read(returned, frame),
        IBlockOperation block => ReadAll(OperationSource.Returned(block), frame),
        _ => Unknown(operation),
    };

    private static Alternatives Constant(IOperation operation, object? constant) => Alternatives.Of(constant switch
    {
        null => new NullValue { Written = operation.Syntax },
        string text => TextValue.Literal(text) with { Written = operation.Syntax },
        bool boolean => new BooleanValue(boolean) { Written = operation.Syntax },
        char character => TextValue.Literal(character.ToString()) with { Written = operation.Syntax },
        _ when NumberReader.ToDecimal(constant) is { } number => NumberValue.Of(number) with { Written = operation.Syntax },
        _ => new UnknownValue { Written = operation.Syntax },
    });

    private static Alternatives Collection(IOperation operation, IEnumerable<IOperation> elements, CallFrame? frame) =>
        Alternatives.Of(new CollectionValue(elements, frame) { Written = operation.Syntax });

    private Alternatives Coalesce(IOperation value, IOperation whenNull, CallFrame? frame)
    {
        var first = Read(value, frame);
        var known = first.Where(x => x is not NullValue);
        // A value that is certainly there never needs the other one.
        return first.Values.All(x => x is not NullValue and not UnknownValue && x is not TextValue { Constant: null })
            ? first
            : Alternatives.Union([known, Read(whenNull, frame)]);
    }

    private Alternatives ConditionalInstance(IOperation instance, CallFrame? frame)
    {
        for (var parent = instance.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access)
                return Read(access.Operation, frame);
        }

        return Unknown(instance);
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
