using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Verdicts;

/// <summary>What the compiler says about a changed document, compared with the document before.</summary>
internal sealed class Verdict
{
    // The compiler's "unnecessary using directive".
    private const string UnnecessaryUsing = "CS8019";

    private readonly Lazy<ILookup<string, string>> _before;
    private readonly SemanticModel _model;
    private readonly SyntaxTree _tree;
    private readonly Compilation _compilation;

    public Verdict(SemanticModel before, CancellationToken cancellationToken)
    {
        _model = before;
        _tree = WithDocumentation(before.SyntaxTree, before.SyntaxTree.GetText(cancellationToken), cancellationToken);
        _compilation = _tree == before.SyntaxTree ? before.Compilation : before.Compilation.ReplaceSyntaxTree(before.SyntaxTree, _tree);
        _before = new Lazy<ILookup<string, string>>(() =>
            CompilerDiagnostics.Of(_compilation, _tree, cancellationToken).ToLookup(diagnostic => diagnostic.Id, Key));
    }

    /// <summary>
    /// The tree of the changed text, and the <c>using</c> directives in it that the change made unnecessary; null if the text has an error that was
    /// not there before.
    /// </summary>
    public (SyntaxTree Tree, ImmutableArray<UsingDirectiveSyntax> Unnecessary)? On(SourceText changed, CancellationToken cancellationToken)
    {
        SyntaxTree tree = WithDocumentation(_tree, changed, cancellationToken);
        ImmutableArray<Diagnostic> after = Diagnostics(tree, cancellationToken);
        foreach (IGrouping<string, Diagnostic> errors in after.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).GroupBy(Key))
        {
            if (errors.Count() > _before.Value[errors.First().Id].Count(key => key == errors.Key))
                return null;
        }
        SyntaxNode root = tree.GetRoot(cancellationToken);
        ImmutableArray<UsingDirectiveSyntax> unnecessary =
        [
            .. after.Where(diagnostic => diagnostic.Id == UnnecessaryUsing)
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<UsingDirectiveSyntax>()!)
                .Where(directive => !_before.Value[UnnecessaryUsing].Contains(directive.ToString())),
        ];
        return (tree, unnecessary);
    }

    // Without the parts that the change affects, all of the file is bound: most of what a fix would cost.
    private ImmutableArray<Diagnostic> Diagnostics(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SemanticModel model = _compilation.ReplaceSyntaxTree(_tree, tree).GetSemanticModel(tree);
        return _tree == _model.SyntaxTree && AffectedCode.In(_model, tree, cancellationToken) is { } parts
            ? [.. parts.SelectMany(part => model.GetDiagnostics(part, cancellationToken))]
            : model.GetDiagnostics(cancellationToken: cancellationToken);
    }

    private static string Key(Diagnostic diagnostic) => diagnostic.Id == UnnecessaryUsing && diagnostic.Location.SourceTree is { } tree
        ? tree.GetText().ToString(diagnostic.Location.SourceSpan)
        : diagnostic.Id + diagnostic.GetMessage();

    // The compiler looks for unnecessary directives only where it reads documentation, since that may need them.
    private static SyntaxTree WithDocumentation(SyntaxTree tree, SourceText text, CancellationToken cancellationToken) =>
        (CSharpParseOptions)tree.Options is { DocumentationMode: DocumentationMode.None } options
            ? CSharpSyntaxTree.ParseText(text, options.WithDocumentationMode(DocumentationMode.Parse), tree.FilePath, cancellationToken)
            : tree.WithChangedText(text);
}
