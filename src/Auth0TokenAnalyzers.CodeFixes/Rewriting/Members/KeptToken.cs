using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Members;

/// <summary>
/// A field or property that gets its token once, by its initializer or in a constructor, and keeps it: a token of the provider would be as frozen there as the
/// old one, and is refused after a day.
/// </summary>
/// <param name="Symbol">The member.</param>
/// <param name="Declaration">Its declarator or declaration, of type string.</param>
/// <param name="Assignment">What gives it the token in a constructor; null for an initializer.</param>
/// <param name="Uses">Every place of the document that names it, but for that assignment.</param>
internal sealed record KeptToken(ISymbol Symbol, SyntaxNode Declaration, AssignmentExpressionSyntax? Assignment,
    ImmutableArray<SimpleNameSyntax> Uses)
{
    /// <summary>The member as it is declared, with its modifiers.</summary>
    public MemberDeclarationSyntax Member => Declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;

    /// <summary>True for what a type gets by its initializer before any of its code runs.</summary>
    public bool IsStatic => Assignment is null && Symbol.IsStatic;

    /// <summary>True when nobody but the code of this document can name it, and that only reads it.</summary>
    public bool IsPrivate { get; private init; }

    /// <summary>The member that keeps the token of an expression; null when there is none, or when it gets others as well.</summary>
    public static KeptToken? Of(ExpressionSyntax token, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode value = token.WithParentheses();
        AssignmentExpressionSyntax? assignment = value.Parent as AssignmentExpressionSyntax;
        ISymbol? symbol = assignment is null
            ? value.Parent is EqualsValueClauseSyntax { Parent: { } declared } ? model.GetDeclaredSymbol(declared, cancellationToken) : null
            : IsOnlyCodeOfConstructor(assignment) ? model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol : null;
        if (symbol is not (IFieldSymbol or IPropertySymbol { SetMethod: null })
            || MayBeSetElsewhere(symbol)
            || symbol.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != root.SyntaxTree)
            return null;
        SyntaxNode declaration = reference.GetSyntax(cancellationToken);
        bool isString = declaration switch
        {
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1,
                Parent: FieldDeclarationSyntax { AttributeLists.Count: 0 } } } => true,
            PropertyDeclarationSyntax { AttributeLists.Count: 0, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] } => true,
            _ => false,
        };
        if (!isString || (assignment is not null && Initializers.Of(declaration) is not null))
            return null;
        var references = new References(model, root, cancellationToken);
        ImmutableArray<SimpleNameSyntax> uses = [.. references.To(symbol).Where(name => assignment?.Left.Span.Contains(name.Span) != true)];
        bool isPrivate = symbol.DeclaredAccessibility == Accessibility.Private && !references.MayBeNamedElsewhere(symbol) && uses.All(IsRead);
        return uses.Any(IsWrite) ? null : new KeptToken(symbol, declaration, assignment, uses) { IsPrivate = isPrivate };
    }

    private static bool MayBeSetElsewhere(ISymbol symbol) =>
        symbol is IFieldSymbol { IsConst: false, IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private };

    /// <summary>True for an assignment that a constructor runs each time.</summary>
    public static bool IsOnlyCodeOfConstructor(AssignmentExpressionSyntax assignment) =>
        assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } };

    private static bool IsWrite(SimpleNameSyntax name) => IsWrite(name.Whole());

    /// <summary>True for the name of a member that code there gives another value, or may.</summary>
    public static bool IsWrite(ExpressionSyntax member) => member.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.Span.Contains(member.Span),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } => true,
        _ => false,
    };

    // Constants, names and documentation need the member itself.
    private static bool IsRead(SimpleNameSyntax name) => !IsWrite(name) && !name.Ancestors().Any(ancestor =>
        ancestor is AttributeSyntax or CaseSwitchLabelSyntax or ConstantPatternSyntax or CrefSyntax or ParameterSyntax
            or LocalDeclarationStatementSyntax { IsConst: true }
            or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
        || (ancestor is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)));
}
