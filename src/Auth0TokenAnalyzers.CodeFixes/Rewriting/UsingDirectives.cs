using System;
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
    public static void Add(string name, CompilationUnitSyntax root, IEnumerable<SyntaxNode> places, TextEdits edits)
    {
        string newLine = Layout.LineBreak(edits.Text);
        ImmutableArray<SyntaxList<UsingDirectiveSyntax>> lists = root.Usings.Count > 0
            ? [root.Usings]
            : [.. places.Select(NamespaceWithUsings).OfType<BaseNamespaceDeclarationSyntax>().Distinct().Select(container => container.Usings)];
        foreach (SyntaxList<UsingDirectiveSyntax> list in lists)
            AddTo(list, name, newLine, edits);
        if (lists.IsEmpty)
            edits.Replace(new TextSpan(StartOfCode(root, edits.Text), 0), $"using {name};{newLine}{newLine}");
    }

    private static void AddTo(SyntaxList<UsingDirectiveSyntax> usings, string name, string newLine, TextEdits edits)
    {
        ImmutableArray<UsingDirectiveSyntax> plain = [.. usings.Where(directive => IsPlain(directive) && !IsConditional(directive))];
        string text = Indentation(usings[0], edits.Text) + $"using {name};";
        // A file that has no order gets it at the end; a file with an order keeps it.
        UsingDirectiveSyntax? above = OrderOf(plain) is { } order
            ? plain.LastOrDefault(directive => order(NameOf(directive), name) < 0)
            : plain.LastOrDefault();
        if (above is null)
        {
            UsingDirectiveSyntax below = plain.Length > 0 ? plain[0] : usings[0];
            int start = edits.Text.Lines.GetLineFromPosition(below.SpanStart).Start;
            edits.Replace(new TextSpan(start, 0), text + newLine + (plain.Length > 0 && SeparatesGroups(plain) ? newLine : ""));
            return;
        }
        UsingDirectiveSyntax? next = plain.SkipWhile(directive => directive != above).Skip(1).FirstOrDefault();
        bool separate = SeparatesGroups(plain) && Group(NameOf(above)) != Group(name);
        bool blankBelow = separate && next is not null && Group(NameOf(next)) == Group(NameOf(above));
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

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    /// <summary>The order that the directives are in, or null. System first, as the editor's default is, unless they show otherwise.</summary>
    private static Comparison<string>? OrderOf(ImmutableArray<UsingDirectiveSyntax> directives) =>
        new Comparison<string>[] { SystemFirst, Alphabetical }.FirstOrDefault(order =>
            Enumerable.Range(1, Math.Max(0, directives.Length - 1)).All(i => order(NameOf(directives[i - 1]), NameOf(directives[i])) <= 0));

    private static int Alphabetical(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private static int SystemFirst(string left, string right) =>
        (Group(left) == "System", Group(right) == "System") switch
        {
            (true, false) => -1,
            (false, true) => 1,
            _ => Alphabetical(left, right),
        };

    private static string NameOf(UsingDirectiveSyntax directive) => directive.NamespaceOrType.ToString();

    private static string Group(string name) => name.Split('.')[0];

    private static bool SeparatesGroups(ImmutableArray<UsingDirectiveSyntax> directives)
    {
        bool any = false;
        for (int i = 1; i < directives.Length; i++)
        {
            if (Group(NameOf(directives[i - 1])) == Group(NameOf(directives[i])))
                continue;
            any = directives[i].GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);
            if (!any)
                return false;
        }
        return any;
    }

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
