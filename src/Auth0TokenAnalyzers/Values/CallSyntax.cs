using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What a call shows before it is bound.</summary>
internal static class CallSyntax
{
    /// <summary>The name of the method that is called; <see langword="null"/> where a call has no name, as that of a delegate in a list.</summary>
    public static string? CalledName(this InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
