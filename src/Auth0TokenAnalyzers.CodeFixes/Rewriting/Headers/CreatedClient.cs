using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>Finds the creation of a client of HTTP that lives for longer than the code which sets its headers.</summary>
internal static class CreatedClient
{
    /// <summary>What creates the client; null when that is not seen, or when the client lives no longer than the call.</summary>
    /// <param name="client">The client, as the setting names it.</param>
    /// <param name="setting">The statement that sets a header.</param>
    /// <param name="root">The root of the document.</param>
    /// <param name="model">The model of the document.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static BaseObjectCreationExpressionSyntax? Of(ExpressionSyntax client, StatementSyntax setting, SyntaxNode root, SemanticModel model,
        CancellationToken cancellationToken)
    {
        ISymbol? symbol = model.GetSymbolInfo(client, cancellationToken).Symbol;
        if (symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol)
            || symbol.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != root.SyntaxTree)
            return null;
        var references = new References(model, root, cancellationToken);
        ImmutableArray<ExpressionSyntax> uses = [.. references.To(symbol).Select(SyntaxExtensions.Whole)];
        SyntaxNode declaration = reference.GetSyntax(cancellationToken);
        bool isLocal = symbol is ILocalSymbol;
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

    /// <summary>True for a client that a field or property keeps from the beginning, or that a container keeps.</summary>
    public static bool IsKept(SyntaxNode creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => true,
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } } => true,
        ArgumentSyntax argument => IsOfSingleton(argument),
        LambdaExpressionSyntax { Parent: ArgumentSyntax argument } => IsOfSingleton(argument),
        ReturnStatementSyntax { Parent: BlockSyntax { Parent: LambdaExpressionSyntax { Parent: ArgumentSyntax argument } } } => IsOfSingleton(argument),
        _ => false,
    };

    private static bool IsOfSingleton(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax
    {
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddSingleton" or "TryAddSingleton" or "AddKeyedSingleton" },
    };

    // A client that only this call uses needs no more than one token.
    private static bool Outlives(ImmutableArray<ExpressionSyntax> uses, StatementSyntax setting) => uses.Any(use =>
        use.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax)
        || use.Ancestors()
            .TakeWhile(ancestor => ancestor != setting.Parent)
            .Any(ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));
}
