using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>Declares the connection of a client in a <c>using</c> of its own, where the client stands in one.</summary>
internal static class DisposedConnection
{
    /// <summary>Declares it before the client; the name of the variable, or null where the client is not disposed.</summary>
    public static string? Declare(SyntaxNode client, INamedTypeSymbol type, Code creation, ClientCode code)
    {
        if (client.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax {
            Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator })
            return null;
        (string start, string end) = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax, UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }
                => ("using ", ";"),
            UsingStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or UsingStatementSyntax } => ("using (", ")"),
            _ => ("", ""),
        };
        if (start.Length == 0)
            return null;
        string name = declarator.Identifier.ValueText == "client" ? "connection" : declarator.Identifier.ValueText + "Connection";
        if (code.Model.LookupSymbols(client.SpanStart, name: name).Any(symbol => symbol is ILocalSymbol or IParameterSymbol))
            return null;
        SyntaxNode statement = declaration.Parent!;
        start += $"{(declaration.Type.IsVar ? "var" : code.Name(statement, type))} {name} = ";
        LineLayout layout = LineLayout.Of(code.Text, statement.SpanStart);
        code.AddProvider(statement, new TextSpan(statement.SpanStart, 0),
            start + creation.Write(layout, layout.Column + start.Length, end.Length) + end + layout.Break);
        return name;
    }
}
