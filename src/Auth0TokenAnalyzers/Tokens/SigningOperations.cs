using System;
using System.Collections.Immutable;
using System.Linq;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>
/// The operations that may sign: by the name that they have, and by the library whose name it is. Encode, Build and Send are names in any
/// program, so a name alone makes no method a minting helper.
/// </summary>
internal sealed class SigningOperations(OperationSource source, ImmutableArray<ITokenReader> readers)
{
    private readonly ImmutableHashSet<string> _names = readers.SelectMany(reader => reader.SigningNames).ToImmutableHashSet(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> _namespaces = readers.SelectMany(reader => reader.TypeNames).Select(NamespaceOf)
        .ToImmutableHashSet(StringComparer.Ordinal);

    public ImmutableHashSet<string> Names => _names;

    /// <summary>The name by which an operation may sign.</summary>
    public static string? NameOf(IOperation operation) => operation switch
    {
        IObjectCreationOperation creation => creation.Type?.Name,
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: var type } } => type.Name,
        IInvocationOperation call => call.TargetMethod.Name,
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: var name } } => name,
        _ => null,
    };

    public bool Includes(IOperation operation) => NameOf(operation) is { } name && _names.Contains(name) && operation switch
    {
        IObjectCreationOperation creation => IsOfLibrary(creation.Type),
        _ when BoundCall.Of(operation) is { Method: var method }
            => IsOfLibrary(method.ContainingType) || (!method.DeclaringSyntaxReferences.IsEmpty && StaticEncode.HasShape(method)),
        _ => false,
    };

    public bool IsName(SyntaxToken token) => token.IsKind(SyntaxKind.IdentifierToken) && _names.Contains(token.ValueText);

    /// <summary>Does a declaration sign?</summary>
    public bool AreIn(SyntaxNode declaration) =>
        declaration.DescendantNodesAndSelf().Any(node => MayBe(node) && source.Operation(node, default) is { } operation && Includes(operation));

    /// <summary>May a node be one, by its syntax? The type of <c>new(…)</c>, or behind an alias, is only known to the compiler.</summary>
    public bool MayBe(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => MayBe(type),
        PrimaryConstructorBaseTypeSyntax { Type: var type } => MayBe(type),
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax => true,
        InvocationExpressionSyntax call => call.CalledName() is { } name && _names.Contains(name),
        _ => false,
    };

    private bool MayBe(TypeSyntax type) =>
        type is not (PredefinedTypeSyntax or GenericNameSyntax or NullableTypeSyntax or ArrayTypeSyntax)
            && (type.LastName() is not { } name || _names.Contains(name) || IsAlias(name, type.SyntaxTree));

    private bool IsOfLibrary(ITypeSymbol? type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.ContainingNamespace?.ToDisplayString() is { } name && _namespaces.Any(known => name == known || IsSameLibrary(name, known)))
                return true;
        }

        return false;
    }

    // What a library has in another namespace of its own counts; System and Microsoft are no libraries.
    private static bool IsSameLibrary(string name, string known) => Root(known) is not ("System" or "Microsoft") && Root(name) == Root(known);

    private static string Root(string name) => name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;

    private static string NamespaceOf(string type) => type.LastIndexOf('.') is > 0 and var dot ? type.Substring(0, dot) : "";

    /// <summary>The last part of a type's name; <see langword="null"/> when it has none.</summary>
    private static bool IsAlias(string name, SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit
        && unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Any(directive => directive.Alias?.Name.Identifier.ValueText == name);
}
