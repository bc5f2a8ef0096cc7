using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>A call with what is passed for each parameter; one with a <c>dynamic</c> argument as the overload that fits the types that are known.</summary>
/// <param name="Site">The call.</param>
/// <param name="Method">The method.</param>
/// <param name="Instance">The expression whose method it is; <see langword="null"/> for a static method.</param>
/// <param name="Arguments">What is passed, without default values.</param>
internal sealed record BoundCall(IOperation Site, IMethodSymbol Method, IOperation? Instance,
    ImmutableArray<KeyValuePair<IParameterSymbol, IOperation>> Arguments)
{
    public static BoundCall? Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => new(call, call.TargetMethod, call.Instance,
            [.. call.Arguments.Where(argument => argument is { Parameter: not null, ArgumentKind: not ArgumentKind.DefaultValue })
                .Select(argument => Pair(argument.Parameter!, argument.Value))]),
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: var instance } } call when Meant(call) is { } method
            => new(call, method, instance, [.. Passed(call, method)]),
        _ => null,
    };

    public IOperation? Argument(string parameter) => Arguments.FirstOrDefault(pair => pair.Key.Name == parameter).Value;

    public IOperation? Argument(int ordinal) => Arguments.FirstOrDefault(pair => pair.Key?.Ordinal == ordinal).Value;

    // The compiler leaves only the overloads that can be meant.
    private static IMethodSymbol? Meant(IDynamicInvocationOperation call)
    {
        var info = call.SemanticModel?.GetSymbolInfo(call.Syntax);
        return (info?.Symbol ?? info?.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
    }

    private static IEnumerable<KeyValuePair<IParameterSymbol, IOperation>> Passed(IDynamicInvocationOperation call, IMethodSymbol method)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var name = call.GetArgumentName(i);
            var parameter = name is null ? method.Parameters.ElementAtOrDefault(i) : method.Parameters.FirstOrDefault(x => x.Name == name);
            if (parameter is not null)
                yield return Pair(parameter, call.Arguments[i]);
        }
    }

    private static KeyValuePair<IParameterSymbol, IOperation> Pair(IParameterSymbol parameter, IOperation value) => new(parameter, value);
}
