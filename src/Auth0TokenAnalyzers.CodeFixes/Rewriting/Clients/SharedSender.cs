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
    private const string Name = "handler";

    private static readonly ImmutableHashSet<string> Registrations = ImmutableHashSet.Create(
        "AddScoped", "AddTransient", "TryAddScoped", "TryAddTransient", "AddKeyedScoped", "AddKeyedTransient");

    /// <summary>Declares it before the registration; the name of the variable, or null for a client that is made once.</summary>
    public static string? Declare(SyntaxNode client, ClientCode code)
    {
        if (code.Model.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler") is not { } type
            || Registration(client)?.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement
            || code.Model.LookupSymbols(client.SpanStart, name: Name).Any()
            // Two of them would need two names.
            || statement.SyntaxTree.GetRoot(code.CancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                .Count(creation => Registration(creation) is not null && IsSame(creation, client, code)) != 1)
        {
            return null;
        }
        string lineBreak = LineLayout.Of(code.Text, statement.SpanStart).Break;
        code.Replace(statement, new TextSpan(statement.SpanStart, 0),
            $"// The clients do not dispose of their connections, which therefore share a handler.{lineBreak}"
            + $"var {Name} = new {code.Name(statement, type)}();{lineBreak}");
        return Name;
    }

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
