using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>
/// Uses that no search for a symbol finds: a framework that calls what a class inherits its place from, reflection by a name in a text, pages and markup.
/// In doubt there is one.
/// </summary>
internal static class HiddenUses
{
    /// <summary>May the class, or the member, be used so?</summary>
    public static async Task<bool> MayBeOfAsync(ISymbol symbol, Solution solution, CancellationToken cancellationToken)
    {
        if (symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } && BelongsToFramework(symbol.ContainingType))
            return true;
        string name = Regex.Escape(symbol.Name);
        var word = new Regex($@"(?<!\w){name}(?!\w)", RegexOptions.CultureInvariant);
        // A type is also asked for with its namespace, and its assembly behind.
        var whole = new Regex(symbol is IMethodSymbol ? $@"^{name}$" : $@"^([\w.+]+[.+])?{name}\s*(,|$)", RegexOptions.CultureInvariant);
        foreach (Project project in solution.Projects)
        {
            foreach (TextDocument page in project.AdditionalDocuments.Where(Pages.Are))
            {
                if (word.IsMatch((await page.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()))
                    return true;
            }
            // A setting is often called as the property that holds it.
            if (symbol is not (IMethodSymbol or INamedTypeSymbol))
                continue;
            foreach (Document document in project.Documents)
            {
                if (await IsInTextAsync(document, symbol.Name, whole, cancellationToken).ConfigureAwait(false))
                    return true;
            }
        }
        return false;
    }

    // Controllers are found by their names, too, and their public methods by themselves.
    private static bool BelongsToFramework(INamedTypeSymbol type) => type.Name.EndsWith("Controller", StringComparison.Ordinal)
        || type.BaseTypesAndSelf().TakeWhile(part => part.SpecialType == SpecialType.None)
            .Any(part => part.DeclaringSyntaxReferences.IsEmpty || !part.GetAttributes().IsEmpty);

    private static async Task<bool> IsInTextAsync(Document document, string name, Regex whole, CancellationToken cancellationToken)
    {
        string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
        if (text.IndexOf(name, StringComparison.Ordinal) < 0
            || !document.SupportsSyntaxTree
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            return false;
        return root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
            .Any(token => whole.IsMatch(token.ValueText));
    }
}
