using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Values;

/// <summary>What a call or a creation shows before it is bound.</summary>
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

    /// <summary>The name of a type without what stands before it; <see langword="null"/> for types without one, such as arrays.</summary>
    public static string? LastName(this TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
