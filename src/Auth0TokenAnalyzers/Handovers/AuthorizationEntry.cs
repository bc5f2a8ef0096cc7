using System;
using System.Linq;
using Auth0TokenAnalyzers.Flow;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Handovers;

/// <summary>
/// An entry with the name <c>Authorization</c> in headers of any kind: <c>headers.Add("Authorization", …)</c>, <c>headers["Authorization"] = …</c>,
/// <c>{ "Authorization", … }</c>, <c>new KeyValuePair&lt;…&gt;("Authorization", …)</c>.
/// </summary>
internal static class AuthorizationEntry
{
    /// <summary><c>System.Net.HttpRequestHeader.Authorization</c></summary>
    private const int RequestHeader = 24;

    /// <summary>What an argument or assignment writes under that name; <see langword="null"/> when it writes something else.</summary>
    public static IOperation? Value(IOperation taker) => taker switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } argument => Value(argument, call.Arguments),
        IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: "KeyValuePair" } creation } argument
            => Value(argument, creation.Arguments),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] } } assignment when IsAuthorization(index.Value)
            => assignment.Value,
        _ => null,
    };

    /// <summary>The object that an entry is written into.</summary>
    public static IOperation? Dictionary(IOperation taker) => taker switch
    {
        IArgumentOperation { Parent: IInvocationOperation call } => ChainCall.Receiver(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Instance,
        _ => null,
    };

    private static IOperation? Value(IArgumentOperation argument, System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments)
    {
        // AddParameter("Authorization", value, ParameterType.HttpHeader): name and value stand side by side.
        var name = arguments.FirstOrDefault(other => IsAuthorization(other.Value));
        return name?.Parameter is { } named && argument.Parameter is { } valued && valued.Ordinal == named.Ordinal + 1 ? argument.Value : null;
    }

    private static bool IsAuthorization(IOperation value) => ChainCall.Unwrap(value).ConstantValue switch
    {
        { HasValue: true, Value: string name } => name.Equals("Authorization", StringComparison.OrdinalIgnoreCase),
        { HasValue: true, Value: RequestHeader } => ChainCall.Unwrap(value).Type?.Name == "HttpRequestHeader",
        // HeaderNames.Authorization of ASP.NET Core is no constant.
        _ => ChainCall.Unwrap(value) is IFieldReferenceOperation { Field: { Name: "Authorization", ContainingType.Name: "HeaderNames" } },
    };
}
