using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Settings;

/// <summary>
/// Which code of a solution may read a setting: code that names it, or that binds its section to an object. In doubt some does. What takes a whole section
/// without naming anything in it cannot be seen.
/// </summary>
/// <param name="name">The setting's name with its section.</param>
internal sealed class SettingReaders(string name)
{
    private readonly string _key = name.Substring(name.LastIndexOf(':') + 1);
    private readonly ImmutableArray<string> _sections = [.. Sections(name)];
    private readonly string[] _words = name.Split(':');
    private bool _hasProperty;
    private bool _namesSection;

    /// <summary>True where all that names the section may read the setting: a class of a library that is bound to it does not show its properties.</summary>
    public bool CountsBinders { get; init; }

    /// <summary>Does any code of the solution read the setting?</summary>
    public async Task<bool> AreInAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (Project project in solution.Projects)
        {
            foreach (TextDocument document in project.Documents.Concat(project.AdditionalDocuments.Where(Pages.Are)))
            {
                string text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
                if (!_words.Any(word => Has(text, word)))
                    continue;
                SyntaxNode? root = document is Document { SupportsSyntaxTree: true } code && project.Language == LanguageNames.CSharp
                    ? await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) : null;
                // Of the code in a page nobody knows more than its text.
                if (root is null ? Has(text, _key) : IsIn(root))
                    return true;
            }
        }
        return (_hasProperty || CountsBinders) && (_namesSection || _sections.IsEmpty);
    }

    private static IEnumerable<string> Sections(string name)
    {
        for (int end = name.LastIndexOf(':'); end > 0; end = name.LastIndexOf(':', end - 1))
            yield return name.Substring(0, end);
    }

    private static bool Has(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private bool IsIn(SyntaxNode root)
    {
        foreach (SyntaxToken token in root.DescendantTokens(descendIntoTrivia: false))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && IsBound(token))
                _hasProperty |= IsSame(token.ValueText, _key);
            if (Written(token)?.Replace("__", ":").Trim(':') is not { Length: > 0 } written)
                continue;
            if (IsSame(written, name) || EndsWith(name, written) || EndsWith(written, name))
                return true;
            _namesSection |= _sections.Any(section => IsSame(written, section) || EndsWith(section, written));
        }
        return false;
    }

    // A binder sets properties, and parameters of constructors.
    private static bool IsBound(SyntaxToken identifier) =>
        identifier.Parent is PropertyDeclarationSyntax or ParameterSyntax { Parent.Parent: TypeDeclarationSyntax or ConstructorDeclarationSyntax };

    private static string? Written(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => token.ValueText,
        SyntaxKind.IdentifierToken when token.Parent?.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent
            is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
            => token.ValueText,
        _ => null,
    };

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(string path, string end) => path.EndsWith(":" + end, StringComparison.OrdinalIgnoreCase);
}
