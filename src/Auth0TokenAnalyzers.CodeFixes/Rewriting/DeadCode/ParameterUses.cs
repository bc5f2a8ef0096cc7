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
    private readonly ImmutableArray<ParameterSyntax> _parameters =
    [
        .. root.DescendantNodes().OfType<ParameterSyntax>().Where(parameter =>
            parameter is { AttributeLists.Count: 0, Modifiers.Count: 0,
                Parent: ParameterListSyntax { Parent: MethodDeclarationSyntax or ConstructorDeclarationSyntax or ClassDeclarationSyntax } }),
    ];

    /// <summary>
    /// The parameters whose method or class reads otherwise than in an older version of the document. Only they can be used otherwise, and to bind all the others, too,
    /// would cost as much as the rest of the fix.
    /// </summary>
    public IEnumerable<ParameterSyntax> NewSince(ParameterUses older)
    {
        HashSet<string> same = [.. older._parameters.Select(Owner).Distinct().Select(owner => owner.ToString())];
        return _parameters.Where(parameter => !same.Contains(Owner(parameter).ToString()));
    }

    /// <summary>A name that the parameter has in the old text of a document and in the new one.</summary>
    public static string NameOf(ParameterSyntax parameter) =>
        string.Join(".", parameter.Ancestors().Select(OwnName).OfType<string>()) + ":" + parameter.Type + " " + parameter.Identifier.ValueText;

    /// <summary>Does code name it otherwise than to ask whether it has a value? Documentation may.</summary>
    public bool IsUsed(ParameterSyntax parameter) => model.GetDeclaredSymbol(parameter, cancellationToken) is { } symbol
        && Owner(parameter).DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == symbol.Name && ParameterGuards.Around(name) is null && MayMean(name, symbol));

    /// <summary>Does code name a parameter of that name?</summary>
    public bool IsUsed(string name) => _parameters.Where(parameter => NameOf(parameter) == name).Any(IsUsed);

    private bool MayMean(IdentifierNameSyntax name, ISymbol symbol)
    {
        SymbolInfo info = model.GetSymbolInfo(name, cancellationToken);
        return SymbolEqualityComparer.Default.Equals(info.Symbol, symbol) || info.CandidateSymbols.Contains(symbol, SymbolEqualityComparer.Default);
    }

    private static SyntaxNode Owner(ParameterSyntax parameter) => parameter.Parent!.Parent!;

    private static string? OwnName(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
