using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Auth0TokenAnalyzers.Rewriting.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// The handler for a client whose registration asks the container for its credentials, <c>(services, client) => …</c>: a function that makes it of the same
/// services, by the same locals.
/// </summary>
internal sealed class ServicesHandler
{
    private readonly IParameterSymbol _services;
    private readonly Code _handler;
    private readonly ImmutableArray<LocalDeclarationStatementSyntax> _locals;
    private readonly SemanticModel _model;

    private ServicesHandler(IParameterSymbol services, Code handler, ImmutableArray<ISymbol> needs,
        ImmutableArray<LocalDeclarationStatementSyntax> locals, SemanticModel model)
    {
        (_services, _handler, _locals, _model) = (services, handler, locals, model);
        Needs = [.. needs.Where(symbol => !SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, services.ContainingSymbol))];
    }

    /// <summary>The symbols of the code around the registration that the handler names.</summary>
    public ImmutableArray<ISymbol> Needs { get; }

    /// <summary>True when it takes more than an expression.</summary>
    public bool IsBlock => !_locals.IsEmpty;

    /// <summary>The function, where it is an expression.</summary>
    public Code Code => _handler with { Head = $"{_services.Name} => {_handler.Head}" };

    /// <summary>The handler of a registration; null where it cannot be made of the container and what is around the registration.</summary>
    public static ServicesHandler? Of(ExpressionSyntax token, LambdaExpressionSyntax lambda, HandlerExpression expression, TypeNames names,
        SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(lambda, cancellationToken).Symbol is not IMethodSymbol { Parameters: [{ Type.Name: "IServiceProvider" } services, var client] }
            || expression.At(token, inner: null, names) is not var (handler, needs))
        {
            return null;
        }
        var references = new References(model, lambda, cancellationToken);
        var locals = new SortedDictionary<int, LocalDeclarationStatementSyntax>();
        var open = new Stack<ISymbol>(needs);
        while (open.Count > 0)
        {
            ISymbol symbol = open.Pop();
            if (SymbolEqualityComparer.Default.Equals(symbol, client))
                return null;
            if (symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences is not [var reference] || !lambda.Span.Contains(reference.Span))
                continue;
            if (Declaration(reference.GetSyntax(cancellationToken)) is not { } declaration
                || declaration.Parent != lambda.Body
                || references.To(symbol).Any(use => KeptToken.IsWrite(use)))
                return null;
            if (locals.ContainsKey(declaration.SpanStart))
                continue;
            locals.Add(declaration.SpanStart, declaration);
            foreach (ISymbol named in references.In(declaration))
                open.Push(named);
        }
        return new ServicesHandler(services, handler, needs, [.. locals.Values], model);
    }

    /// <summary>The function with its locals.</summary>
    /// <param name="layout">The layout of the line that it begins in.</param>
    /// <param name="opensOnSameLine">True in a file that puts opening braces behind the code before them.</param>
    public string Write(LineLayout layout, bool opensOnSameLine)
    {
        LineLayout inner = layout.Inner();
        return $"{_services.Name} =>{(opensOnSameLine ? " " : layout.Break)}{{"
            + string.Concat(_locals.Select(local => inner.Break + local))
            + $"{inner.Break}return {_handler.Write(inner, inner.Column + "return ".Length, behind: 1)};{layout.Break}}}";
    }

    /// <summary>True for a declaration that only the handler needs from now on.</summary>
    /// <param name="statement">A statement of the registration.</param>
    /// <param name="setting">What sets the header.</param>
    /// <param name="references">The names in the registration.</param>
    public bool TakesAlong(StatementSyntax statement, SyntaxNode setting, References references) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } declaration
        && _locals.Contains(declaration)
        && _model.GetDeclaredSymbol(variable) is { } local
        && references.To(local).All(use => setting.Span.Contains(use.Span) || _locals.Any(other => other.Span.Contains(use.Span)));

    private static LocalDeclarationStatementSyntax? Declaration(SyntaxNode variable) =>
        variable is VariableDeclaratorSyntax { Initializer: not null, Parent: VariableDeclarationSyntax { Variables.Count: 1,
            Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration } }
            ? declaration
            : null;
}
