using System.Linq;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Handovers;
using Auth0TokenAnalyzers.Values;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rules;

/// <summary>Finds the place where the code of a file hands a token over that the same file writes down.</summary>
internal static class LiteralHandover
{
    /// <summary>The handover; <see langword="null"/> when the token goes elsewhere, or to a tenant that is written down as well.</summary>
    /// <param name="writer">What writes the token.</param>
    /// <param name="file">The file.</param>
    public static TokenHandover? Of(SyntaxNode writer, FileContext file)
    {
        if (!file.Facts.Sinks.MayHandOver(file.Tree))
            return null;
        var hosts = OptionCatalog.Hosts(file.Options);
        return file.Facts.Sinks.In(file.Tree, file.CancellationToken)
            .FirstOrDefault(handover => (handover.IsSdk || ManagementSinks.Api(handover, hosts) is not null)
                && handover.Urls.All(url => url is not TextValue { Constant: not null })
                && (handover.Value.Syntax.Span.Contains(writer.Span) || IsOfLocal(handover, writer, file)));
    }

    private static bool IsOfLocal(TokenHandover handover, SyntaxNode writer, FileContext file) =>
        handover.Token is { } token
        && file.Facts.Model(file.Tree).GetSymbolInfo(token, file.CancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
        && reference.GetSyntax(file.CancellationToken).Span.Contains(writer.Span);
}
