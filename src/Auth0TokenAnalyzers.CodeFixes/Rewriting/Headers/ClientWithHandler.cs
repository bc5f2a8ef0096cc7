using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Creates an <c>HttpClient</c> that outlives one token with the handler that puts a fresh one on each request; the header that was set once goes.
/// </summary>
internal sealed class ClientWithHandler(
    ExpressionSyntax token, DefaultHeader header, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, INamedTypeSymbol provider,
    CancellationToken cancellationToken)
    : ITokenRepair
{
    public SyntaxNode Place => header.Setting;

    public Repair? Write(TypeNames names, bool mayAwait)
    {
        if (header.Setting is not StatementSyntax setting || Creation(setting) is not { } creation)
            return null;
        return new ClientHandler(token, diagnostic, model, provider, cancellationToken).Of(creation, names) is { } handler
            ? new Repair([handler], []) { Removals = [setting] }
            : null;
    }

    /// <summary>What creates the client; null when that is not seen, or when the client lives no longer than the call.</summary>
    private BaseObjectCreationExpressionSyntax? Creation(StatementSyntax setting)
    {
        ISymbol? client = model.GetSymbolInfo(header.Client, cancellationToken).Symbol;
        if (client is not (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            || client.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != root.SyntaxTree)
            return null;
        var references = new References(model, root, cancellationToken);
        ImmutableArray<ExpressionSyntax> uses = [.. references.To(client).Select(SyntaxExtensions.Whole)];
        SyntaxNode declaration = reference.GetSyntax(cancellationToken);
        bool isLocal = client is ILocalSymbol;
        if (isLocal ? !Outlives(uses, setting) : setting.Parent is not BlockSyntax { Parent: ConstructorDeclarationSyntax })
            return null;
        ImmutableArray<AssignmentExpressionSyntax> assignments = [.. uses.Select(use => use.Parent).OfType<AssignmentExpressionSyntax>()
            .Where(assignment => uses.Contains(assignment.Left))];
        return (Initializers.Of(declaration), assignments) switch
        {
            ({ } value, []) when !isLocal || setting.Parent == declaration.FirstAncestorOrSelf<StatementSyntax>()?.Parent
                => value as BaseObjectCreationExpressionSyntax,
            (null, [var only]) when only.Parent?.Parent == setting.Parent => only.Right as BaseObjectCreationExpressionSyntax,
            _ => null,
        };
    }

    // A client that only this call uses needs no more than one token.
    private static bool Outlives(ImmutableArray<ExpressionSyntax> uses, StatementSyntax setting) => uses.Any(use =>
        use.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
        || use.Ancestors()
            .TakeWhile(ancestor => ancestor != setting.Parent)
            .Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
