using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>Puts copies of code behind it, in the manner in which the file has that code: on lines of their own, with blank lines between, or in one line.</summary>
internal static class CopyLayout
{
    /// <param name="node">The code: a member, an element of an initializer, a parameter, an argument or a statement.</param>
    /// <param name="copies">The texts of the copies, each with a sentence that documents it.</param>
    /// <param name="edits">Takes the changes.</param>
    public static void Insert(SyntaxNode node, IEnumerable<(string Text, string Documentation)> copies, TextEdits edits)
    {
        SourceText text = edits.Text;
        TextLine line = text.Lines.GetLineFromPosition(node.SpanStart);
        string indentation = Layout.Indentation(line);
        bool isOnOwnLine = line.Start + indentation.Length == node.SpanStart;
        string lineBreak = isOnOwnLine ? Layout.LineBreak(text) + indentation : " ";
        string comma = node is MemberDeclarationSyntax or StatementSyntax ? "" : ",";
        string blank = isOnOwnLine && node is MemberDeclarationSyntax member && IsApart(member, text) ? Layout.LineBreak(text) : "";
        string documented = isOnOwnLine && IsDocumented(node) ? "/// <summary>$</summary>" + lineBreak : "";
        edits.Insert(comma.Length > 0 ? node.Span.End : EndOfLine(node, text), string.Concat(copies.Select(copy =>
            comma + blank + lineBreak + documented.Replace("$", copy.Documentation) + copy.Text)));
    }

    // A comment at the end of the line belongs to the old code.
    private static int EndOfLine(SyntaxNode node, SourceText text)
    {
        TextLine line = text.Lines.GetLineFromPosition(node.Span.End);
        return node.FullSpan.End >= line.End ? line.End : node.Span.End;
    }

    private static bool IsDocumented(SyntaxNode node) =>
        node.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));

    private static bool IsApart(MemberDeclarationSyntax member, SourceText text)
    {
        SyntaxNode[] members = [.. member.Parent!.ChildNodes().Where(other => other.IsKind(member.Kind()))];
        int index = System.Array.IndexOf(members, member);
        return members.Length > 1 && (index > 0 ? IsBlankBefore(members[index]) : IsBlankBefore(members[1]));

        // The comments of a member belong to it.
        bool IsBlankBefore(SyntaxNode other) =>
            text.ToString(TextSpan.FromBounds(other.FullSpan.Start, other.SpanStart)).TrimStart(' ', '\t').FirstOrDefault() is '\r' or '\n';
    }
}
