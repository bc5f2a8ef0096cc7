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
            ?? NumberReader.Read(reading, call, frame)
            ?? EncodingReader.Read(reading, call, frame)
            ?? TextReader.Read(reading, call, frame)
            ?? BuilderReader.Read(reading, call, frame)
            ?? SequenceReader.Read(reading, call, frame)
            ?? DeferredReader.Read(reading, call, frame)
            ?? InSource(reading, call, frame)
            ?? Function(reading, call, frame);
        return known ?? Derived(reading, call, frame);
    }

    /// <summary>The call as the frame in which the called method's code is read.</summary>
    public static CallFrame Enter(IInvocationOperation call, CallFrame? frame) => Enter(call.TargetMethod, call.Arguments, frame);

    /// <summary>The same for a constructor, which is called by a creation.</summary>
    public static CallFrame Enter(IMethodSymbol method, ImmutableArray<IArgumentOperation> passed, CallFrame? frame)
    {
        var arguments = ImmutableDictionary.CreateBuilder<IParameterSymbol, IOperation>(SymbolEqualityComparer.Default);
        foreach (var argument in passed)
        {
            if (argument.Parameter is { } parameter)
                arguments[parameter.OriginalDefinition] = argument.Value;
        }

        return new CallFrame(method.OriginalDefinition, arguments.ToImmutable(), frame);
    }

    private static Alternatives? InSource(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod.ReducedFrom?.OriginalDefinition ?? call.TargetMethod.OriginalDefinition;
        var isOpen = method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed && !method.ContainingType.IsSealed);
        if (method.DeclaringSyntaxReferences.IsEmpty || isOpen || frame?.Depth >= CallFrame.MaxDepth || frame?.IsCalling(method) == true)
            return null;
        method = method.PartialImplementationPart ?? method;
        if (reading.Source.Body(method, reading.CancellationToken) is not { } body)
            return null;
        var inner = Enter(call, frame);
        var step = new SourceStep(SourceKind.MethodResult, method.Name, call.Syntax);
        var values = Alternatives.Union(OperationSource.Returned(body).Select(value => reading.Read(value, inner)));
        return values.Values.IsEmpty ? null : values.Select(value => value.Through(step));
    }

    // clock() and clock.Invoke(), where the lambda is known.
    private static Alternatives? Function(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        if (call.TargetMethod.MethodKind != MethodKind.DelegateInvoke || call.Instance is null)
            return null;
        var functions = reading.Read(call.Instance, frame).Values.OfType<FunctionValue>().ToList();
        return functions.Count == 0 ? null : Alternatives.Union(functions.Select(function => Results(reading, function, function.Frame)));
    }

    /// <summary>What a lambda returns when it runs in a frame.</summary>
    public static Alternatives Results(Reading reading, FunctionValue function, CallFrame? frame) =>
        Alternatives.Union(OperationSource.Returned(function.Body).Select(value => reading.Read(value, frame)));

    /// <summary>
    /// The result of a method that nobody here knows is unknown, but it comes from its arguments: a secret that is decoded by whatever
    /// library is still that secret.
    /// </summary>
    public static Alternatives Derived(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var step = new SourceStep(SourceKind.MethodResult, call.TargetMethod.Name, call.Syntax);
        var arguments = call.Arguments.Where(x => x.ArgumentKind == ArgumentKind.Explicit).Select(x => x.Value);
        var sources = arguments.SelectMany(argument => reading.Read(argument, frame).Values.SelectMany(value => value.Sources)).Distinct();
        return Alternatives.Of(new UnknownValue { Written = call.Syntax, Trail = [.. sources, step] });
    }
}
