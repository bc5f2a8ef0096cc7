using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Tokens.Credentials;

/// <summary>The constant in which a program keeps the domain of its tenant or the id of its client: new code does not write it out again.</summary>
internal static class NamedConstant
{
    /// <summary>The constant as it is named at a place; <see langword="null"/> when there is none that code there may use, or more than one.</summary>
    public static string? Of(string text, CodePlace place) =>
        All(text, place).Where(constant => place.Model.IsAccessible(place.Position, constant)).ToList() is [var single]
            ? Name(single, place)
            : null;

    // By text first: files that do not write the text are not looked at.
    private static IEnumerable<IFieldSymbol> All(string text, CodePlace place) =>
        place.Facts.Source.Files("\"" + text + "\"", place.CancellationToken)
            .SelectMany(tree => tree.GetRoot(place.CancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>())
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == text)
            .Select(literal => literal.Parent?.Parent).OfType<VariableDeclaratorSyntax>()
            .Select(variable => place.Facts.Model(variable.SyntaxTree).GetDeclaredSymbol(variable, place.CancellationToken))
            .OfType<IFieldSymbol>().Where(field => field.IsConst);

    private static string Name(IFieldSymbol constant, CodePlace place) =>
        place.Model.LookupSymbols(place.Position, name: constant.Name) is [var visible] && SymbolEqualityComparer.Default.Equals(visible, constant)
            ? constant.Name
            : $"{constant.ContainingType.ToMinimalDisplayString(place.Model, place.Position)}.{constant.Name}";
}
