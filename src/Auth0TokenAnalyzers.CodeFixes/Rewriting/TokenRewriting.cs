using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Auth0TokenAnalyzers.Rewriting.DeadCode;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Replaces the token expressions of one document, in one pass: expressions, dead code, <c>using</c> directives.</summary>
internal sealed class TokenRewriting(CompilationUnitSyntax root, SemanticModel model, INamedTypeSymbol provider, CancellationToken cancellationToken)
{
    private readonly SourceText _text = root.SyntaxTree.GetText(cancellationToken);
    private readonly Verdict _verdict = new(model, cancellationToken);

    /// <summary>The new text; null when every way to write it has an error that was not there before.</summary>
    public SourceText? Rewrite(ImmutableArray<(ExpressionSyntax Node, Diagnostic Diagnostic)> tokens) =>
        Rewrite(tokens, mayUseSimpleName: true, mayAwait: true)
        // The `using` can make another name of the file ambiguous, and `await` has places where it is illegal that only the compiler knows.
        ?? Rewrite(tokens, mayUseSimpleName: true, mayAwait: false)
        ?? Rewrite(tokens, mayUseSimpleName: false, mayAwait: true)
        ?? Rewrite(tokens, mayUseSimpleName: false, mayAwait: false);

    private SourceText? Rewrite(ImmutableArray<(ExpressionSyntax Node, Diagnostic Diagnostic)> tokens, bool mayUseSimpleName, bool mayAwait)
    {
        var importing = new List<SyntaxNode>();
        ImmutableArray<Replacement> replacements = [.. tokens.Select(token =>
        {
            bool? meaning = mayUseSimpleName ? provider.IsMeantBySimpleName(token.Node.SpanStart, model) : false;
            if (meaning is null)
                importing.Add(token.Node);
            return new ProviderExpression(token.Node, token.Diagnostic, model, cancellationToken)
                .Write(meaning == false ? ProviderType.QualifiedName : ProviderType.Name, mayAwait);
        })];
        var edits = new TextEdits(_text);
        foreach (Replacement replacement in replacements)
            edits.Replace(replacement.Node.Span, replacement.Text);
        CodeRemoval.Remove(DeadCodeFinder.Find(model, root, replacements, cancellationToken), edits);
        if (importing.Count > 0)
            UsingDirectives.Add(ProviderType.Namespace, root, importing, edits);
        return _verdict.On(edits.Apply(), cancellationToken) is var (tree, unnecessary) ? WithoutUsings(tree, unnecessary) : null;
    }

    private SourceText WithoutUsings(SyntaxTree tree, ImmutableArray<UsingDirectiveSyntax> unnecessary)
    {
        SourceText text = tree.GetText(cancellationToken);
        // Inactive code may need what this compilation does not.
        if (unnecessary.IsEmpty || tree.GetRoot(cancellationToken).HasInactiveCode())
            return text;
        var deletions = new LineDeletions(text);
        foreach (UsingDirectiveSyntax directive in unnecessary)
            deletions.Add(directive, withCommentAbove: false);
        var edits = new TextEdits(text);
        deletions.AddTo(edits);
        return edits.Apply();
    }
}
