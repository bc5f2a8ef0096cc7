using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Clients;

/// <summary>
/// Declares one handler for all clients that a container makes for each request. They do not dispose of the connection that they are given, and a
/// handler of its own for each would leave its sockets open.
/// </summary>
internal static class SharedSender
{
    /// <summary>Says why clients share a handler.</summary>
    public const string Comment = "// Clients do not dispose of connections that they are given, which therefore share a handler.";

    private const string Name = "handler";

    private static readonly ImmutableHashSet<string> Registrations = ImmutableHashSet.Create(
        "AddScoped", "AddTransient", "TryAddScoped", "TryAddTransient", "AddKeyedScoped", "AddKeyedTransient");

    /// <summary>Declares it before the first registration; the name of the variable, or null for a client that is made once.</summary>
    public static string? Declare(SyntaxNode client, ClientCode code)
    {
        if (Registration(client)?.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement)
        {
            return null;
        }
        IEnumerable<LocalDeclarationStatementSyntax> before =
            Siblings(statement).TakeWhile(sibling => sibling != statement).OfType<LocalDeclarationStatementSyntax>();
        if (DeclaredIn(before, local => local.Declaration) is { } declared)
            return declared;
        if (code.Model.LookupSymbols(client.SpanStart, name: Name).Any() || SharedHandler.Of(client, code) is not var (_, creation))
            return null;
        SyntaxNode first = Siblings(statement).First(sibling => sibling.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .Any(creation => Registration(creation)?.FirstAncestorOrSelf<StatementSyntax>() == sibling && IsSame(creation, client, code)));
        string lineBreak = LineLayout.Of(code.Text, first.SpanStart).Break;
        code.Replace(client, new TextSpan(first.SpanStart, 0), $"{Comment}{lineBreak}var {Name} = {creation};{lineBreak}");
        return Name;
    }

    /// <summary>The name of the handler that another repair has declared; null when there is none.</summary>
    public static string? DeclaredIn<T>(IEnumerable<T> declarations, Func<T, VariableDeclarationSyntax> variables)
        where T : SyntaxNode =>
        declarations.Where(declaration => declaration.GetLeadingTrivia().Any(trivia => trivia.ToString() == Comment))
            .Select(declaration => variables(declaration).Variables[0].Identifier.ValueText).FirstOrDefault();

    private static IEnumerable<StatementSyntax> Siblings(StatementSyntax statement) => statement.Parent is BlockSyntax block
        ? block.Statements
        : ((CompilationUnitSyntax)statement.Parent!.Parent!).Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement);

    private static InvocationExpressionSyntax? Registration(SyntaxNode client) =>
        client.Ancestors().OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() is
        {
            Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call },
        } factory
        && Registrations.Contains(name)
        && !factory.IsStaticFunction()
            ? call
            : null;

    private static bool IsSame(SyntaxNode creation, SyntaxNode client, ClientCode code) => SymbolEqualityComparer.Default.Equals(
        code.Model.GetTypeInfo(creation, code.CancellationToken).Type, code.Model.GetTypeInfo(client, code.CancellationToken).Type);
}
