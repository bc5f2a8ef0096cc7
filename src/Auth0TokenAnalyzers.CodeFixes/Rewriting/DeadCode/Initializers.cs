using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>The parts of a declaration that run.</summary>
internal static class Initializers
{
    /// <summary>The value that a field, property or local begins with, or null.</summary>
    public static ExpressionSyntax? Of(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    };

    /// <summary>An accessor or constructor that the compiler writes: it stores or loads and does nothing else.</summary>
    public static bool HasNoBody(SyntaxNode declaration) => declaration
        is AccessorDeclarationSyntax { Body: null, ExpressionBody: null }
        or ParameterSyntax
        or TypeDeclarationSyntax { BaseList: null };
}
