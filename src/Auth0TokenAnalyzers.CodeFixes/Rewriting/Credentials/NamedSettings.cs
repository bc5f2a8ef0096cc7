using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>
/// Settings as the code around a place names them already: by a local that was given the same setting, or through the local of the section that the domain is
/// read from.
/// </summary>
internal sealed class NamedSettings(SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The local that has what an expression reads; the expression where there is none.</summary>
    public string Local(string text)
    {
        ExpressionSyntax setting = Parse(text);
        return setting is ElementAccessExpressionSyntax or InvocationExpressionSyntax
            && model.LookupSymbols(place.SpanStart).OfType<ILocalSymbol>().FirstOrDefault(local => Has(local, setting)) is { } named
                ? named.Name
                : text;
    }

    /// <summary><c>section["ClientId"]</c> for <c>configuration["Auth0:ClientId"]</c>, where the domain is read from that section.</summary>
    public string InSectionOf(string domain, string text) =>
        Parse(domain) is ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax section }
        && Parse(text) is ElementAccessExpressionSyntax { Expression: var configuration, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] }
        && model.LookupSymbols(place.SpanStart, name: section.Identifier.ValueText) is [ILocalSymbol local]
        && Value(local) is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string path } }],
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetSection" or "GetRequiredSection", Expression: var whole } }
        && key.StartsWith(path + ":", System.StringComparison.Ordinal)
        && SyntaxFactory.AreEquivalent(whole, configuration)
            ? $"{section}[{SymbolDisplay.FormatLiteral(key.Substring(path.Length + 1), quote: true)}]"
            : text;

    private bool Has(ILocalSymbol local, ExpressionSyntax setting) =>
        local.Type.SpecialType == SpecialType.System_String
        && Value(local) is { } value
        && SyntaxFactory.AreEquivalent(value, setting)
        && IsNeededOtherwise(local)
        && setting.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(name => name.Parent is not MemberAccessExpressionSyntax member || member.Expression == name)
            .All(name => SymbolEqualityComparer.Default.Equals(
                model.GetSpeculativeSymbolInfo(place.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol,
                model.GetSpeculativeSymbolInfo(local.DeclaringSyntaxReferences[0].Span.Start, name, SpeculativeBindingOption.BindAsExpression).Symbol));

    // Behind the old token, or beside it; what stands before it may be there for that token only, and go with it.
    private bool IsNeededOtherwise(ILocalSymbol local)
    {
        SyntaxNode declaration = local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        SyntaxNode? scope = declaration.FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        scope = scope is GlobalStatementSyntax ? scope.Parent : scope;
        SyntaxNode? beside = place.AncestorsAndSelf().FirstOrDefault(node => node.Parent == scope);
        return scope is not null && beside is not null && scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name
            && (name.SpanStart > place.Span.End || (beside.Span.Contains(name.Span) && !place.Span.Contains(name.Span))));
    }

    /// <summary>What a local is given by its declaration above the place, and nowhere else; without what only says that it is there.</summary>
    private ExpressionSyntax? Value(ILocalSymbol local)
    {
        if (!local.IsAssignedBefore(place, cancellationToken)
            || local.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: var value } declarator
            || AwaitContext.FunctionOf(declarator) is not { } function
            || function.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name && Members.KeptToken.IsWrite(name)))
        {
            return null;
        }
        while (true)
        {
            switch (value)
            {
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    value = inner;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand }:
                    value = operand;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: var left, Right: ThrowExpressionSyntax }:
                    value = left;
                    break;
                default:
                    return value;
            }
        }
    }

    private ExpressionSyntax Parse(string text) => SyntaxFactory.ParseExpression(text, options: place.SyntaxTree.Options);
}
