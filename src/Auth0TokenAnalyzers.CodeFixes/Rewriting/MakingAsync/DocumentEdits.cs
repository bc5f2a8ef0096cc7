using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>The edits of one document of a solution.</summary>
internal sealed class DocumentEdits(Document document, SemanticModel model)
{
    private readonly CompilationUnitSyntax _root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();

    public Document Document { get; } = document;

    public SemanticModel Model { get; } = model;

    public TextEdits Text { get; } = new(model.SyntaxTree.GetText());

    public TypeNames Names { get; } = new(model, mayImport: true);

    /// <summary>All changes, those of <c>using</c> directives included.</summary>
    public IReadOnlyList<TextChange> Complete()
    {
        Names.AddImports(_root, Text);
        return Text.Changes();
    }
}
