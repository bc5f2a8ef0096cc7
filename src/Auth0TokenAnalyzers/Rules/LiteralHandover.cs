using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Literals;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Finds the place where the code of a file hands a token over that the same file writes down.</summary>
internal static class LiteralHandover
{
    /// <summary>The handover that says more of the tenant than the token; <see langword="null"/> when there is none, or nobody knows which one it is.</summary>
    /// <param name="literal">The token.</param>
    /// <param name="file">The file.</param>
    public static TokenHandover? Of(TokenLiteral literal, FileContext file)
    {
        if (!file.Facts.Sinks.MayHandOver(file.Tree))
            return null;
        var hosts = OptionCatalog.Hosts(file.Options);
        // A host that is written down may be a domain of the tenant's own; the token then says which tenant that is.
        var handovers = file.Facts.Sinks.In(file.Tree, file.CancellationToken)
            .Where(handover => (handover.IsSdk || ManagementSinks.Api(handover, hosts) is not null)
                && (literal.Token.Tenant is null
                    ? handover.Tenant(hosts) is not null
                    : handover.Urls.All(url => url is not TextValue { Constant: not null }))
                && (handover.Value.Syntax.Span.Contains(literal.Writer.Span) || IsOfVariable(handover, literal, file)))
            .ToList();
        return handovers.Select(handover => handover.Tenant(hosts)).Distinct().Count() == 1 ? handovers[0] : null;
    }

    private static bool IsOfVariable(TokenHandover handover, TokenLiteral literal, FileContext file) =>
        handover.Token is { } token
        && file.Facts.Model(file.Tree).GetSymbolInfo(token, file.CancellationToken).Symbol is (ILocalSymbol or IFieldSymbol { IsConst: true }) and
            { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(file.CancellationToken) is var declaration
        && declaration.SyntaxTree == file.Tree
        && declaration.Span.Contains(literal.Writer.Span);
}
