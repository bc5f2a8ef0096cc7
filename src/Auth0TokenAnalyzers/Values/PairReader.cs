using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Values;

/// <summary>Reads pairs of name and value, and lists of them, that methods of the framework make: <c>KeyValuePair.Create(…)</c>, <c>HttpUtility.ParseQueryString("")</c>.</summary>
internal static class PairReader
{
    public static Alternatives? Read(Reading reading, IInvocationOperation call, CallFrame? frame)
    {
        var method = call.TargetMethod;
        if (method.Name == "Create" && method.ContainingType.Is("System.Collections.Generic", "KeyValuePair") && call.Arguments.Length == 2)
            return Alternatives.Of(new ObjectValue(null, call, frame, [ObjectWrite.Call(call, false)], true) { Written = call.Syntax });
        if (method.Name == "ParseQueryString" && method.ContainingType.Is("System.Web", "HttpUtility"))
            return Alternatives.Of(new ObjectValue(call.Type, call, frame, [],
                IsComplete: call.Arguments is [{ Value.Syntax: var start }, ..]
                    && start.ToString() is "\"\"" or "string.Empty" or "String.Empty") { Written = call.Syntax });
        // The collection that ParseQueryString gives writes itself down as a form.
        return method.Name == "ToString" && call.Instance is { } list && list.Type.Is("System.Collections.Specialized", "NameValueCollection")
            ? reading.Read(list, frame)
            : null;
    }
}
