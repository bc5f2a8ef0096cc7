using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// Settings as the code around a place names them already: by a local or a member that was given the same setting, or through the local of the section that
/// the domain is read from.
/// </summary>
internal sealed class NamedSettings(SyntaxNode place, Diagnostic diagnostic, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly LastingValue _values = new(place, cancellationToken);

    /// <summary>The variable that has what an expression reads; the expression where there is none.</summary>
    public string Variable(string text)
    {
        ExpressionSyntax setting = LastingValue.Bare(Parse(text));
        return setting is ElementAccessExpressionSyntax or InvocationExpressionSyntax
            && model.LookupSymbols(place.SpanStart).Where(symbol => Has(symbol, setting))
                .OrderBy(symbol => symbol.Kind == SymbolKind.Local ? 0 : 1).FirstOrDefault() is { } named
                ? VariablesInScope.Text(named, place)
                : text;
    }

    /// <summary><c>section["ClientId"]</c> for <c>configuration["Auth0:ClientId"]</c>, where the domain is read from that section.</summary>
    public string InSectionOf(string domain, string text) =>
        Parse(domain) is ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax section }
        && Parse(text) is ElementAccessExpressionSyntax { Expression: var configuration, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] }
        && model.LookupSymbols(place.SpanStart, name: section.Identifier.ValueText) is [ILocalSymbol local]
        && _values.Of(local) is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string path } }],
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection", Expression: var whole } }
        && key.StartsWith(path + ":", StringComparison.Ordinal)
        && SyntaxFactory.AreEquivalent(whole, configuration)
            ? $"{section}[{SymbolDisplay.FormatLiteral(key.Substring(path.Length + 1), quote: true)}]"
            : text;

    private bool Has(ISymbol variable, ExpressionSyntax setting) =>
        variable is ILocalSymbol { Type.SpecialType: SpecialType.System_String } or IFieldSymbol { Type.SpecialType: SpecialType.System_String }
            or IPropertySymbol { Type.SpecialType: SpecialType.System_String, Parameters.IsEmpty: true }
        && _values.Of(variable) is { } value
        && SyntaxFactory.AreEquivalent(value, setting)
        && IsSeen(variable)
        && IsNeededOtherwise(variable)
        && setting.LeadingNames().All(name => SymbolEqualityComparer.Default.Equals(Bound(name, place.SpanStart), Bound(name, value.SpanStart)));

    private bool IsSeen(ISymbol variable) =>
        SymbolEqualityComparer.Default.Equals(Bound(SyntaxFactory.IdentifierName(variable.Name), place.SpanStart), variable)
        && (variable is ILocalSymbol || variable.IsStatic || !place.Ancestors().Any(SyntaxExtensions.IsStaticFunction));

    // What is there for the old token only may go with it.
    private bool IsNeededOtherwise(ISymbol variable) =>
        variable.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is var declaration
        && declaration.FirstAncestorOrSelf<SyntaxNode>(node => variable is ILocalSymbol ? node is MemberDeclarationSyntax : node is TypeDeclarationSyntax)
            is { } scope
        && (scope is GlobalStatementSyntax ? scope.Parent! : scope).DescendantNodes().OfType<SimpleNameSyntax>()
            .Any(name => name.Identifier.ValueText == variable.Name && !Members.KeptToken.IsWrite(name.Whole()) && !IsReported(name.Span));

    private bool IsReported(TextSpan name) => diagnostic.AdditionalLocations.Append(diagnostic.Location)
        .Any(location => location.SourceTree?.FilePath == place.SyntaxTree.FilePath && location.SourceSpan.Contains(name));

    private ISymbol? Bound(ExpressionSyntax name, int position) =>
        model.GetSpeculativeSymbolInfo(position, name, SpeculativeBindingOption.BindAsExpression).Symbol;

    private ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text, options: place.SyntaxTree.Options);
}
