using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>The one declaration of a symbol that could be removed if nothing needed it.</summary>
/// <param name="Node">The declarator of a variable, else the whole statement or member.</param>
/// <param name="Value">The value it begins with: code that runs and would not run any more.</param>
internal sealed record Declaration(SyntaxNode Node, ExpressionSyntax? Value)
{
    /// <summary>What goes with it: the arguments for a parameter, and its documentation.</summary>
    public ImmutableArray<SyntaxNode> Companions { get; init; } = [];

    /// <summary>The declaration in that tree, or null when others can see the symbol, or something else than names can use it.</summary>
    public static Declaration? Of(ISymbol symbol, SemanticModel model, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree
            || !IsHidden(symbol, model.Compilation))
            return null;
        SyntaxNode node = reference.GetSyntax(cancellationToken);
        if (node.HasInnerDirectives())
            return null;
        bool isRemovable = (symbol, node) switch
        {
            (ILocalSymbol { IsRef: false } local, VariableDeclaratorSyntax variable) => IsRemovable(local, variable),
            (IFieldSymbol, VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field }) => !field.HasInnerDirectives(),
            (IPropertySymbol { IsIndexer: false }, PropertyDeclarationSyntax) => true,
            (IMethodSymbol, LocalFunctionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax }) => true,
            (IMethodSymbol { MethodKind: MethodKind.Ordinary } method, MethodDeclarationSyntax) => !IsEntryPoint(method, model, cancellationToken),
            (INamedTypeSymbol, BaseTypeDeclarationSyntax) => true,
            _ => false,
        };
        return isRemovable ? new Declaration(node, Initializers.Of(node)) : null;
    }

    private static bool IsHidden(ISymbol symbol, Compilation compilation) => symbol switch
    {
        ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => true,
        INamedTypeSymbol type => type.IsFileLocal || type.ContainingTypes().Any(container => container.DeclaredAccessibility == Accessibility.Private)
            || (IsData(type)
                && type.ContainingTypes().Any(container => container.DeclaredAccessibility == Accessibility.Internal)
                && !compilation.Assembly.SharesInternals()),
        // An attribute is a message to somebody: a serializer, a test runner, an injector.
        IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false } => false,
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: false } => false,
        IFieldSymbol or IPropertySymbol or IMethodSymbol => symbol.DeclaredAccessibility == Accessibility.Private && symbol.GetAttributes().IsEmpty,
        _ => false,
    };

    /// <summary>True for a type that only holds values, or describes calls: nothing that a framework looks for.</summary>
    public static bool IsData(INamedTypeSymbol type) => !type.GetMembers().OfType<IMethodSymbol>().Any(method =>
        method is { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, IsAbstract: false }
            or { MethodKind: MethodKind.StaticConstructor, IsImplicitlyDeclared: false });

    private static bool IsRemovable(ILocalSymbol local, VariableDeclaratorSyntax variable) => variable.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax statement => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && !statement.HasInnerDirectives()
            && statement.AwaitKeyword.IsKind(SyntaxKind.None)
            && (statement.UsingKeyword.IsKind(SyntaxKind.None) || DisposesQuietly(local)),
        UsingStatementSyntax { Declaration.Variables.Count: 1 } statement => statement.AwaitKeyword.IsKind(SyntaxKind.None)
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax or UsingStatementSyntax
            && DisposesQuietly(local),
        _ => false,
    };

    // The creation says whether the type is known; the Dispose of a type of this compilation may do anything.
    private static bool DisposesQuietly(ILocalSymbol local) => local.Type.DeclaringSyntaxReferences.IsEmpty;

    private static bool IsEntryPoint(IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        method.Name == WellKnownMemberNames.EntryPointMethodName
        && SymbolEqualityComparer.Default.Equals(model.Compilation.GetEntryPoint(cancellationToken), method);
}
