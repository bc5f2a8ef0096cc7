using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads calls: methods of this compilation by their code, methods of libraries by what is known of them.</summary>
internal static class CallReader
{
    public static Alternatives Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var known = SettingReader.Read(reading, call, frame)
            ?? TimeReader.Read(reading, call, frame)
            ?? LibraryTimes.Read(reading, call, frame)
            ?? NumberCalls.Read(reading, call, frame)
            ?? EncodingReader.Read(reading, call, frame)
            ?? PairReader.Read(reading, call, frame)
            ?? TextReader.Read(reading, call, frame)
            ?? BuilderReader.Read(reading, call, frame)
            ?? ImmutableReader.Read(reading, call, frame)
            ?? SequenceReader.Read(reading, call, frame)
            ?? DeferredReader.Read(reading, call, frame)
            ?? InSource(reading, call, frame)
            ?? FunctionReader.Read(reading, call, frame);
        return known ?? Derived(reading, call, frame);
    }

    /// <summary>The call as the frame in which the called method's code is read.</summary>
    public static CallFrame Enter(IInvocationOperation call, CallFrame? frame) =>
        new(call.TargetMethod.OriginalDefinition, Passed(call.Arguments, frame), frame) { Instance = call.Instance, Constructed = call.TargetMethod };

    /// <summary>The same where another method runs than the one that is named: its parameters are its own, in the same order.</summary>
    public static CallFrame Enter(IInvocationOperation call, IMethodSymbol method, CallFrame? frame)
    {
        if (SymbolEqualityComparer.Default.Equals(method, call.TargetMethod.OriginalDefinition))
            return Enter(call, frame);
        var arguments = CallFrame.NoArguments.ToBuilder();
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { Ordinal: var ordinal }
            && ordinal < method.Parameters.Length))
            arguments[method.Parameters[argument.Parameter!.Ordinal].OriginalDefinition] = new Operand(argument.Value, frame);
        return new CallFrame(method, arguments.ToImmutable(), frame) { Instance = call.Instance };
    }

    /// <summary>The same for a call on one of several objects.</summary>
    public static CallFrame Enter(IInvocationOperation call, IMethodSymbol method, ObjectValue owner, CallFrame? frame) =>
        new(method, CallFrame.NoArguments.SetItems(call.Arguments.Where(argument => argument.Parameter?.Ordinal < method.Parameters.Length)
            .Select(argument => new KeyValuePair<IParameterSymbol, Operand>(method.Parameters[argument.Parameter!.Ordinal].OriginalDefinition,
                new Operand(argument.Value, frame)))), frame) { Owner = owner };

    /// <summary>The same for a constructor, which is called by a creation.</summary>
    public static CallFrame Enter(IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame, ObjectValue? owner) =>
        new(constructor.OriginalDefinition, Passed(arguments, frame), frame) { Owner = owner };

    /// <summary>The same for a call whose overload is only chosen at run time.</summary>
    public static CallFrame Enter(BoundCall call, IMethodSymbol method, CallFrame? frame) =>
        new(method.OriginalDefinition, CallFrame.NoArguments.SetItems(call.Arguments.Where(pair => pair.Key.Ordinal < method.Parameters.Length)
            .Select(pair => new KeyValuePair<IParameterSymbol, Operand>(method.OriginalDefinition.Parameters[pair.Key.Ordinal],
                new Operand(pair.Value, frame)))), frame) { Instance = call.Instance };

    private static ImmutableDictionary<IParameterSymbol, Operand> Passed(IEnumerable<IArgumentOperation> arguments, CallFrame? frame) =>
        CallFrame.NoArguments.SetItems(arguments.Where(argument => argument.Parameter is not null)
            .Select(argument => new KeyValuePair<IParameterSymbol, Operand>(argument.Parameter!.OriginalDefinition,
                new Operand(argument.Value, frame))));

    private static Alternatives? InSource(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod.ReducedFrom?.OriginalDefinition ?? call.TargetMethod.OriginalDefinition;
        if (method.DeclaringSyntaxReferences.IsEmpty || frame?.Depth >= CallFrame.MaxDepth)
            return null;
        var sets = Overrides.Of(reading, method, () => Owners.Of(reading, call.Instance, frame))
            .Select(runs => Returned(reading, runs, call, frame)).ToList();
        if (sets.Count == 0 || sets.Contains(null) || Alternatives.Union(sets.Select(set => set!.Value)) is not { Values.IsEmpty: false } values)
            return null;
        var step = new SourceStep(SourceKind.MethodResult, method.Name, call.Syntax);
        return Said(reading, values, call, frame).Select(value => Named(reading, value, call, frame).Through(step));
    }

    private static Alternatives? Returned(Reading reading, IMethodSymbol method, IInvocationOperation call, CallFrame? frame)
    {
        method = method.PartialImplementationPart ?? method;
        return frame?.IsCalling(method) != true && reading.Source.Body(method, reading.CancellationToken) is { } body
            ? reading.ReadReturned(body, Enter(call, method, frame))
            : null;
    }

    // What a method of one's own finds in a file or a vault, or is told at a prompt, is called by the name that it is asked for.
    private static Value Named(Reading reading, Value value, IInvocationOperation call, CallFrame? frame) =>
        value is UnknownValue
        && !value.Trail.Any(step => step.Kind is SourceKind.Configuration or SourceKind.Environment)
            ? EntryNames.In(reading, value, call, null, call.Arguments.Where(argument => IsText(argument) && EntryNames.IsPlain(argument.Value))
                .SelectMany(key => reading.Read(key.Value, frame).Values), frame)
            : value;

    private static bool IsText(IArgumentOperation argument) => argument.Value.Type?.SpecialType == SpecialType.System_String;

    // A parser that cannot be followed still parses the text that it is given.
    private static Alternatives Said(Reading reading, Alternatives values, IInvocationOperation call, CallFrame? frame)
    {
        if (!values.Values.Any(value => value is UnknownValue { Said: null }) || !(TimeReader.IsTime(call.Type) || NumberReader.IsNumber(call.Type)))
            return values;
        var said = Lifetime.SaidBy([.. call.Arguments.Where(IsText).SelectMany(argument => reading.Read(argument.Value, frame).Values)]);
        return said is null ? values : values.Select(value => value is UnknownValue { Said: null } ? value with { Said = said } : value);
    }

    /// <summary>
    /// The result of a method that nobody here knows is unknown, but it comes from its arguments: a secret that is decoded by whatever
    /// library is still that secret.
    /// </summary>
    public static Alternatives Derived(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var step = new SourceStep(SourceKind.MethodResult, call.TargetMethod.Name, call.Syntax);
        var from = call.Arguments.Where(x => x.ArgumentKind == ArgumentKind.Explicit).SelectMany(x => reading.Read(x.Value, frame).Values).ToArray();
        return Alternatives.Of(EntryNames.In(reading, Reading.Derived(call, from), call, call.Instance, from, frame).Through(step));
    }

    /// <summary>Unknown, but it comes from these operands.</summary>
    public static Alternatives Unknown(Reading reading, IOperation at, IEnumerable<IOperation> from, CallFrame? frame)
    {
        var values = from.SelectMany(operand => reading.Read(operand, frame).Values).ToArray();
        return Alternatives.Of(Reading.Derived(at, values));
    }
}
