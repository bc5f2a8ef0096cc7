using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Failures;

/// <summary>Writes the exception of the provider into a <c>catch</c>.</summary>
internal sealed class CatchWriting(INamedTypeSymbol failure, CompilationUnitSyntax root, SemanticModel model, TypeNames names, TextEdits edits)
{
    private readonly bool _hasPatterns = ((CSharpParseOptions)root.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;

    /// <param name="clause">The clause, with a plain type or a filter that lists types.</param>
    /// <param name="mayReplace">True where nothing else can throw what it took.</param>
    public void Write(CatchClauseSyntax clause, bool mayReplace)
    {
        CatchDeclarationSyntax declaration = clause.Declaration!;
        string type = names.At(clause, failure);
        if (clause.Filter is { FilterExpression: var filter })
            edits.Insert(filter.Span.End, Also(filter, declaration.Identifier.ValueText, type));
        else if (mayReplace)
            edits.Replace(declaration.Type.Span, type);
        else if (model.Compilation.GetTypeByMetadataName("System.Exception") is { } exception)
            WriteFilter(clause, declaration, names.At(clause, exception), type);
    }

    private string Also(ExpressionSyntax filter, string variable, string type) => filter switch
    {
        IsPatternExpressionSyntax { Pattern: not ParenthesizedPatternSyntax } => $" or {type}",
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } when _hasPatterns => $" or {type}",
        _ => $" || {variable} is {type}",
    };

    private void WriteFilter(CatchClauseSyntax clause, CatchDeclarationSyntax declaration, string exception, string type)
    {
        string variable = declaration.Identifier.ValueText is { Length: > 0 } name ? name : CaughtVariable.NameFor(clause, root, model);
        string list = _hasPatterns ? $"{variable} is {declaration.Type} or {type}" : $"{variable} is {declaration.Type} || {variable} is {type}";
        string head = $"({exception} {variable})", filter = $"when ({list})";
        bool isLong = Layout.Column(edits.Text, declaration.SpanStart) + head.Length + filter.Length >= Layout.MaxLineLength;
        edits.Replace(declaration.Span, head + (isLong ? LineLayout.Of(edits.Text, clause.SpanStart).Inner().Break : " ") + filter);
    }
}
