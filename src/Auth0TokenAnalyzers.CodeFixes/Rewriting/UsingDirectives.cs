using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>Adds a <c>using</c> directive where and how the file has its own.</summary>
internal static class UsingDirectives
{
    /// <summary>
    /// Adds the directive to the compilation unit or, in files that have their directives inside namespaces, to the namespaces of the places that
    /// need it.
    /// </summary>
    public static void Add(string name, CompilationUnitSyntax root, IEnumerable<SyntaxNode> places, Compilation compilation, TextEdits edits)
    {
        string newLine = Layout.LineBreak(edits.Text);
        ImmutableArray<SyntaxList<UsingDirectiveSyntax>> lists = root.Usings.Count > 0
            ? [root.Usings]
            : [.. places.Select(NamespaceWithUsings).OfType<BaseNamespaceDeclarationSyntax>().Distinct().Select(container => container.Usings)];
        foreach (SyntaxList<UsingDirectiveSyntax> list in lists)
            AddTo(list, name, compilation, newLine, edits);
        if (lists.IsEmpty)
            edits.Replace(new TextSpan(StartOfCode(root, edits.Text), 0), $"using {name};{newLine}{newLine}");
    }

    private static void AddTo(SyntaxList<UsingDirectiveSyntax> usings, string name, Compilation compilation, string newLine, TextEdits edits)
    {
        ImmutableArray<UsingDirectiveSyntax> plain = [.. UsingOrder.Plain(usings).Where(directive => !IsConditional(directive))];
        string text = Indentation(usings[0], edits.Text) + $"using {name};";
        var style = UsingOrder.Of(plain, compilation);
        // A file that has no order gets it at the end; a file with an order keeps it.
        UsingDirectiveSyntax? above = style.Order is { } order
            ? plain.LastOrDefault(directive => order(UsingOrder.NameOf(directive), name) < 0)
            : plain.LastOrDefault();
        if (above is null)
        {
            UsingDirectiveSyntax below = plain.Length > 0 ? plain[0] : usings[0];
            int start = edits.Text.Lines.GetLineFromPosition(below.SpanStart).Start;
            bool isApart = plain.Length > 0 && style.SeparatesGroups && !UsingOrder.AreOneGroup(UsingOrder.NameOf(below), name);
            edits.Replace(new TextSpan(start, 0), text + newLine + (isApart ? newLine : ""));
            return;
        }
        UsingDirectiveSyntax? next = plain.SkipWhile(directive => directive != above).Skip(1).FirstOrDefault();
        string nameAbove = UsingOrder.NameOf(above);
        bool separate = style.SeparatesGroups && !UsingOrder.AreOneGroup(nameAbove, name);
        bool blankBelow = separate && next is not null && UsingOrder.AreOneGroup(UsingOrder.NameOf(next), nameAbove);
        edits.Replace(
            new TextSpan(edits.Text.Lines.GetLineFromPosition(above.Span.End).End, 0),
            newLine + (separate ? newLine : "") + text + (blankBelow ? newLine : ""));
    }

    /// <summary>Above the first code, but below the file's header: comments with a blank line after them, and directives.</summary>
    private static int StartOfCode(CompilationUnitSyntax root, SourceText text)
    {
        if (root.Externs.Count > 0)
            return text.Lines.GetLineFromPosition(root.Externs.Last().Span.End).EndIncludingLineBreak;
        SyntaxToken first = root.GetFirstToken(includeZeroWidth: true);
        int start = 0, line = 0;
        foreach (SyntaxTrivia trivia in first.LeadingTrivia)
        {
            if (trivia.IsDirective)
                start = trivia.FullSpan.End;
            else if (trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.SpanStart == line)
                start = trivia.FullSpan.End;
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                line = trivia.FullSpan.End;
        }
        return start;
    }

    private static BaseNamespaceDeclarationSyntax? NamespaceWithUsings(SyntaxNode place) =>
        place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault(container => container.Usings.Count > 0);

    /// <summary>A directive inside <c>#if</c> is there for some compilations only.</summary>
    private static bool IsConditional(UsingDirectiveSyntax node)
    {
        int open = 0;
        DirectiveTriviaSyntax? directive = node.SyntaxTree.GetCompilationUnitRoot().GetFirstDirective();
        for (; directive is not null && directive.SpanStart < node.SpanStart; directive = directive.GetNextDirective())
            open += directive.Kind() switch { SyntaxKind.IfDirectiveTrivia => 1, SyntaxKind.EndIfDirectiveTrivia => -1, _ => 0 };
        return open > 0;
    }

    private static string Indentation(SyntaxNode node, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string before = text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart));
        return string.IsNullOrWhiteSpace(before) ? before : "";
    }
}
