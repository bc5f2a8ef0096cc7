using System.Collections.Generic;
using System.Linq;
using Auth0TokenAnalyzers.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Exchanges;

/// <content>Whether the rest of the program can do without what the region takes away.</content>
internal sealed partial class ExchangeRegion
{
    /// <summary>Follows what the code has written into members to where they are read. False when something else needs it.</summary>
    public bool Close()
    {
        var done = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (_state.FirstOrDefault(symbol => !done.Contains(symbol)) is { } symbol)
        {
            done.Add(symbol);
            if (!Close(symbol))
                return false;
        }

        return _emptied.All(member => _uses.Of(member.Function).All(use => Covers(use) || TryDropCall(use) || TryDropHandler(use, member)))
            && _replaced.Count + _picks.Count > 0;
    }

    private bool Close(ISymbol symbol)
    {
        // What others can write or read cannot go.
        if (symbol.DeclaredAccessibility is not Accessibility.Private && symbol is not ILocalSymbol)
            return IsInProgram(symbol) && _uses.Of(symbol).All(Covers);
        foreach (var use in _uses.Of(symbol).Where(use => !Covers(use) && !IsInHelper(use) && !IsInConstructorOrDispose(use, symbol)))
        {
            if (use.SyntaxTree != tree)
                return false;
            if (TokenMember.Around(use, facts.Model(tree), cancellationToken) is { } member && TryReplace(member))
                continue;
            if (IsWritten(use)
                || _uses.Operation(use) is not { } read
                || KeptAnswer.Token(read, flow) is not { } token
                || TokenPicks.Text(token, flow) is not { } text)
                return false;
            // Whether there is a token is no question any more.
            if (!IsChecked(text.Syntax))
                _picks.Add(text.Syntax);
        }

        return true;
    }

    // Nobody outside sees it: it is internal, or there is no outside.
    private bool IsInProgram(ISymbol symbol) =>
        facts.Compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule)
        || (!facts.Compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute")
            && symbol.ContainingType.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected
                or Accessibility.ProtectedOrInternal));

    // A private method that only replaced code calls goes with it.
    private bool IsInHelper(SyntaxNode use) => TokenMember.Around(use, facts.Model(use.SyntaxTree), cancellationToken) is { Function: var function }
        && _helpers.Contains(function) && function.DeclaredAccessibility == Accessibility.Private
        && _uses.Of(function)
            .All(call => Covers(call)
                || TokenMember.Around(call, facts.Model(call.SyntaxTree), cancellationToken) is { Function: var caller }
                    && _helpers.Contains(caller));

    private static bool IsInConstructorOrDispose(SimpleNameSyntax use, ISymbol symbol) => use.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
    {
        ConstructorDeclarationSyntax => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
            || use.Parent?.Parent is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } }
            || symbol is IFieldSymbol { Type.SpecialType: SpecialType.None },
        MethodDeclarationSyntax { Identifier.ValueText: "Dispose" or "DisposeAsync" } => true,
        _ => false,
    };

    private bool TryDropCall(SimpleNameSyntax use)
    {
        var call = _uses.Operation(use);
        while (call is not null and not IExpressionStatementOperation)
        {
            _obsolete.Add(call.Syntax);
            call = call.Parent is IAwaitOperation or IInvocationOperation or IExpressionStatementOperation or IArgumentOperation
                or IPropertyReferenceOperation ? call.Parent : null;
        }

        return call is not null;
    }

    // new Timer(Refresh, …), timer.Elapsed += Refresh: the fix takes out what does nothing again and again.
    private bool TryDropHandler(SimpleNameSyntax use, TokenMember member)
    {
        if (_uses.Operation(use) is not IMethodReferenceOperation || member.Body is not BlockSyntax body)
            return false;
        _obsolete.AddRange(body.Statements);
        return true;
    }

    private static bool IsWritten(SyntaxNode use) => use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
        || use.Parent is MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax outer } member && outer.Left == member;

    private static bool IsChecked(SyntaxNode text) => text.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax
            => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax {
            Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } } => true,
        _ => false,
    };
}
