using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>Which parameters of a document's methods and constructors its code uses.</summary>
internal sealed class ParameterUses(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly References _references = new(model, root, cancellationToken);

    public ImmutableArray<ParameterSyntax> Parameters { get; } =
    [
        .. root.DescendantNodes().OfType<ParameterSyntax>().Where(parameter =>
            parameter is { AttributeLists.Count: 0, Modifiers.Count: 0,
                Parent: ParameterListSyntax { Parent: MethodDeclarationSyntax or ConstructorDeclarationSyntax or ClassDeclarationSyntax } }),
    ];

    /// <summary>A name that the parameter has in the old text of a document and in the new one.</summary>
    public static string NameOf(ParameterSyntax parameter) =>
        string.Join(".", parameter.Ancestors().Select(OwnName).OfType<string>()) + ":" + parameter.Type + " " + parameter.Identifier.ValueText;

    /// <summary>Does code name it? Documentation may.</summary>
    public bool IsUsed(ParameterSyntax parameter) => model.GetDeclaredSymbol(parameter, cancellationToken) is { } symbol
        && _references.To(symbol).Any(name => !name.IsPartOfStructuredTrivia());

    /// <summary>Does code name a parameter of that name?</summary>
    public bool IsUsed(string name) => Parameters.Where(parameter => NameOf(parameter) == name).Any(IsUsed);

    private static string? OwnName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
