using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Declares the connection of a client in a <c>using</c> of its own, where the client stands in one, or lets it be disposed of wherever the code disposes of the
/// client.
/// </summary>
internal static class DisposedConnection
{
    /// <summary>Declares it before the client; the name of the variable, or null where the client is not disposed.</summary>
    public static string? Declare(SyntaxNode client, INamedTypeSymbol type, Code creation, ClientCode code)
    {
        if (client.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax {
            Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } declarator })
            return null;
        ImmutableArray<StatementSyntax> disposals = DisposalsOfLocal.Of(declarator, code);
        (string start, string end) = declaration.Parent switch
        {
            LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax, UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword }
                => ("using ", ";"),
            UsingStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax or UsingStatementSyntax } => ("using (", ")"),
            LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } when !disposals.IsEmpty => ("", ";"),
            _ => ("", ""),
        };
        if (end.Length == 0 || Name(client, declarator.Identifier.ValueText, code) is not { } name)
            return null;
        SyntaxNode statement = declaration.Parent!;
        start += $"{(declaration.Type.IsVar ? "var" : code.Name(statement, type))} {name} = ";
        LineLayout layout = LineLayout.Of(code.Text, statement.SpanStart);
        code.AddProvider(statement, new TextSpan(statement.SpanStart, 0),
            start + creation.Write(layout, layout.Column + start.Length, end.Length) + end + layout.Break);
        foreach (StatementSyntax disposal in disposals)
            Dispose(name, disposal, code);
        return name;
    }

    // The client, which may still use it, is disposed of first.
    private static void Dispose(string connection, StatementSyntax disposal, ClientCode code)
    {
        string lineBreak = LineLayout.Of(code.Text, disposal.SpanStart).Break;
        if (disposal is UsingStatementSyntax)
            code.Replace(disposal, new TextSpan(disposal.SpanStart, 0), $"using ({connection}){lineBreak}");
        else
            code.Replace(disposal, new TextSpan(disposal.Span.End, 0), $"{lineBreak}{connection}.Dispose();");
    }

    private static string? Name(SyntaxNode client, string local, ClientCode code)
    {
        string[] names = local == "client" ? ["connection", "clientConnection"] : [local + "Connection"];
        return names.FirstOrDefault(name => !code.Model.LookupSymbols(client.SpanStart, name: name)
            .Any(symbol => symbol is ILocalSymbol or IParameterSymbol));
    }
}
