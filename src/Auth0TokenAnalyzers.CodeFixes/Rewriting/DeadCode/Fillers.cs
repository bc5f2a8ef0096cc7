using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Statements that do nothing but fill or check what goes away: <c>claims.Add(…)</c>, <c>descriptor.Expires = …</c>,
/// <c>if (secret == null) throw …</c>, and loops and branches around them.
/// </summary>
/// <param name="model">The model of the document.</param>
/// <param name="references">The names in it.</param>
/// <param name="isDead">Whether a symbol goes away.</param>
/// <param name="isToken">Whether a variable is what new code takes the place of.</param>
/// <param name="isKept">Whether a node holds code that must not go.</param>
/// <param name="isObsolete">Whether an expression may go whatever it does.</param>
/// <param name="hosts">The functions that may have nothing left to do.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class Fillers(
    SemanticModel model, References references, Func<ISymbol, bool> isDead, Func<ISymbol, bool> isToken, Func<SyntaxNode, bool> isKept,
    Func<SyntaxNode, bool> isObsolete, Hosts hosts,
    CancellationToken cancellationToken)
{
    private readonly SideEffects _sideEffects = new(model.Compilation, isObsolete, cancellationToken);

    /// <summary>True for the kinds of nodes that <see cref="Around"/> can answer with.</summary>
    public static bool MayBe(SyntaxNode node) =>
        node is ExpressionStatementSyntax or IfStatementSyntax or ForEachStatementSyntax or TryStatementSyntax or LockStatementSyntax
            or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
        || IsBodyWithoutResult(node);

    /// <summary>The outermost such statement around the name, or the only expression of a function without a result; null if there is none.</summary>
    public SyntaxNode? Around(SyntaxNode name)
    {
        SyntaxNode? found = null;
        foreach (SyntaxNode ancestor in name.Ancestors().TakeWhile(node =>
            node is not (LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax)))
        {
            bool isFiller = ancestor switch
            {
                LocalDeclarationStatementSyntax => false,
                StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement
                    => IsFiller(statement) && !LeavesEmptyBranch(statement),
                ArrowExpressionClauseSyntax body when IsBodyWithoutResult(body) => !body.HasInnerDirectives() && IsFree(body.Expression),
                _ => false,
            };
            if (isFiller)
                found = ancestor;
        }
        return HollowStatement(name) ?? found;
    }

    /// <summary>Nothing is lost when the expression does not run.</summary>
    public bool IsFree(ExpressionSyntax? expression) =>
        expression is null || (!isKept(expression) && Operation(expression) is { } operation && _sideEffects.IsFree(operation, Owns));

    private static bool IsBodyWithoutResult(SyntaxNode node) =>
        node is ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax
            or MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } };

    // Nothing that the function does is of any use: what it waits for and writes into logs goes with the rest.
    private StatementSyntax? HollowStatement(SyntaxNode node) =>
        hosts.Around(node) is var (function, body)
        && !isKept(body) && !body.HasInnerDirectives()
        && model.GetOperation(function, cancellationToken) is { } operation && _sideEffects.IsFree(operation, Owns)
            ? body.Statements.FirstOrDefault(statement => statement.Span.Contains(node.Span))
            : null;

    private bool IsFiller(StatementSyntax statement) =>
        !isKept(statement) && !statement.HasInnerDirectives() && !DeclaresForOthers(statement) && statement switch
        {
            ExpressionStatementSyntax { Expression: var expression } => IsFree(expression),
            IfStatementSyntax { Else: null } guard when GuardBody.IsThrow(guard.Statement) => IsFree(guard.Condition) && ChecksOnly(isDead, guard.Condition),
            // What was done without a token is done no more: a provider has one, or throws.
            IfStatementSyntax { Else: null } guard when GuardBody.IsReturn(guard.Statement)
                => IsFree(guard.Condition) && ChecksOnly(symbol => isDead(symbol) && isToken(symbol), guard.Condition),
            IfStatementSyntax branch => IsFree(branch.Condition) && IsFiller(branch.Statement)
                && (branch.Else is null || IsFiller(branch.Else.Statement)),
            ForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.None) && IsFree(loop.Expression) && IsFiller(loop.Statement),
            BlockSyntax block => block.Statements.All(inner => IsFiller(inner) || IsFreeDeclaration(inner)),
            TryStatementSyntax attempt => IsFiller(attempt.Block)
                // What is done when the old code fails goes with it.
                && (HoldsObsolete(attempt.Block)
                    || attempt.Catches.All(handler => handler.Filter is null && (GuardBody.IsThrow(handler.Block) || IsFiller(handler.Block))))
                && (attempt.Finally is null || IsFiller(attempt.Finally.Block)),
            LockStatementSyntax guarded => HoldsObsolete(guarded.Statement) && IsFree(guarded.Expression) && IsFiller(guarded.Statement),
            WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax =>
                !Loops.MayLeaveFunction(statement) && model.GetOperation(statement, cancellationToken) is { } loop && _sideEffects.IsFree(loop, Owns),
            EmptyStatementSyntax => true,
            _ => false,
        };

    private bool HoldsObsolete(StatementSyntax statement) => statement.DescendantNodes().Any(isObsolete);

    // `if (Check()) { }` is no code that a person would leave. The statement around it, if it can go, is met later.
    private bool LeavesEmptyBranch(StatementSyntax statement) =>
        statement.Parent is BlockSyntax
        {
            Parent: StatementSyntax and not (BlockSyntax or LocalFunctionStatementSyntax)
                or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax,
        } block
        && block.Statements.All(inner => IsFiller(inner) || IsFreeDeclaration(inner));

    private bool IsFreeDeclaration(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax local
        && local.UsingKeyword.IsKind(SyntaxKind.None)
        && local.Declaration.Variables.All(variable => IsFree(variable.Initializer?.Value));

    // `TryGetValue(key, out var value)` declares for the statements that follow.
    private bool DeclaresForOthers(StatementSyntax statement) =>
        statement.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(designation =>
            model.GetDeclaredSymbol(designation, cancellationToken) is { } symbol
            && references.To(symbol).Any(name => !statement.Span.Contains(name.Span)));

    private bool ChecksOnly(Func<ISymbol, bool> isMeant, ExpressionSyntax condition)
    {
        var read = Operation(condition)!.DescendantsAndSelf().Select(Variable).OfType<ISymbol>().ToList();
        return read.Count > 0 && read.All(isMeant);
    }

    private static ISymbol? Variable(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Field: { IsConst: false } or { DeclaredAccessibility: Accessibility.Private } } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    // Parentheses and `!` are no operations of their own.
    private IOperation? Operation(ExpressionSyntax expression)
    {
        return expression switch
        {
            ParenthesizedExpressionSyntax { Expression: var inner } => Operation(inner),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => Operation(inner),
            _ => model.GetOperation(expression, cancellationToken),
        };
    }

    private bool Owns(IOperation root, bool itself) =>
        Variable(root)?.OriginalDefinition is { } symbol
        && isDead(symbol)
        && (itself || IsFresh(symbol, new HashSet<ISymbol>(SymbolEqualityComparer.Default)));

    // Every object that the variable ever holds was made for it: what fills it, fills nothing else.
    private bool IsFresh(ISymbol symbol, HashSet<ISymbol> visited) =>
        visited.Add(symbol)
            && isDead(symbol)
            && symbol is not IParameterSymbol
            && Values(symbol).All(value => value is not null && (Ownership.IsFresh(value)
            || (Variable(Ownership.Root(value)) is { } source && IsFresh(source.OriginalDefinition, visited))));

    private IEnumerable<IOperation?> Values(ISymbol symbol)
    {
        if (Declaration.Of(symbol, model, cancellationToken)?.Value is { } initial)
            yield return Operation(initial);
        foreach (SimpleNameSyntax name in references.To(symbol))
        {
            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member ? member : name;
            if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
                yield return Operation(assignment.Right);
            else if (target.Parent is ArgumentSyntax argument && !argument.RefKindKeyword.IsKind(SyntaxKind.None))
                yield return null;
        }
    }
}
