using System;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>What a guard does when what it asks for is missing.</summary>
internal static class GuardBody
{
    public static bool IsThrow(StatementSyntax statement) => statement is ThrowStatementSyntax or BlockSyntax { Statements: [ThrowStatementSyntax] };

    /// <summary>It leaves the function, with a message before it or without.</summary>
    public static bool IsReturn(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax => true,
        BlockSyntax { Statements: [.., ReturnStatementSyntax last] statements } => statements.All(inner => inner == last || IsMessage(inner)),
        _ => false,
    };

    // Console.Error.WriteLine(…), _logger.LogError(…)
    private static bool IsMessage(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax {
            Name.Identifier.ValueText: var name } } }
        && (name.StartsWith("Log", StringComparison.Ordinal)
            || name.StartsWith("Write", StringComparison.Ordinal)
            || name is "Error" or "Warn" or "Fatal");
}
