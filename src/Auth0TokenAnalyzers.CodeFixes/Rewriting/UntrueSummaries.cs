using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Auth0TokenAnalyzers.Rewriting;

/// <summary>
/// Summaries of members that do nothing but ask the provider now, and of types that have no other ones: a sentence about how the old token was signed, how long it
/// lived or what guarded it is untrue of them.
/// </summary>
internal static class UntrueSummaries
{
    private const string Provider = "Auth0ManagementTokenProvider";
    private const string OfMember = "A token of the Management API, from the provider.";
    private const string OfType = "Tokens of the Management API, from the provider.";

    private static readonly Regex s_sentences = new(@"(?<=[.!?])\s+", RegexOptions.CultureInvariant);

    private static readonly Regex s_making = new(
        @"\b(?:sign(?:s|ed|ing)?(?! (?:in|up|out|on|off)\b)|mint(?:s|ed|ing)?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex s_untrue = new(
        s_making + @"|\b(?:semaphores?|(?:guarded by|under) a lock"
        + @"|of any (?:length|lifetime)|long[- ]lived|never expires?|tokens? (?:is|are) (?:good|valid) for"
        + @"|offline|(?:for|every|lives?|lasts?|once) (?:an? |the |some |several |\d+ )?(?:whole )?(?:hours?|days?|weeks?|months?|years?))\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The text with true summaries; the text itself where all are.</summary>
    /// <param name="before">The root of the old text.</param>
    /// <param name="after">The root of the new text.</param>
    /// <param name="text">The new text.</param>
    public static SourceText Correct(SyntaxNode before, SyntaxNode after, SourceText text)
    {
        var edits = new TextEdits(text);
        HashSet<string>? old = null;
        foreach (MemberDeclarationSyntax member in after.DescendantNodes(node => node is CompilationUnitSyntax or MemberDeclarationSyntax).OfType<MemberDeclarationSyntax>())
        {
            if (!member.HasStructuredTrivia)
                continue;
            List<string> code = member is TypeDeclarationSyntax type ? [.. type.Members.SelectMany(Code)] : [.. Code(member)];
            if (code.Count == 0 || !code.All(IsOfProvider) || Summary(member) is not { } summary)
                continue;
            // What asked the provider before is described as it is.
            old ??= [.. before.DescendantNodes().OfType<MemberDeclarationSyntax>().SelectMany(Code)];
            if (!code.Any(old.Contains))
                Correct(summary, member is TypeDeclarationSyntax ? OfType : OfMember, edits);
        }
        return edits.Apply();
    }

    /// <summary>The code of a method or property: an expression, or a block; nothing for members that have none of their own.</summary>
    private static IEnumerable<string> Code(MemberDeclarationSyntax member) => (member switch
    {
        MethodDeclarationSyntax method => [(SyntaxNode?)method.ExpressionBody?.Expression ?? method.Body],
        PropertyDeclarationSyntax { ExpressionBody.Expression: var expression } => [expression],
        PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } =>
            accessors.Select(accessor => (SyntaxNode?)accessor.ExpressionBody?.Expression ?? accessor.Body),
        TypeDeclarationSyntax or OperatorDeclarationSyntax or IndexerDeclarationSyntax => [member],
        _ => Enumerable.Empty<SyntaxNode?>(),
    }).OfType<SyntaxNode>().Select(code => (code is BlockSyntax { Statements: [ReturnStatementSyntax { Expression: { } result }] } ? result : code).ToString());

    private static bool IsOfProvider(string code) => Unwrapped(SyntaxFactory.ParseExpression(code)) is InvocationExpressionSyntax
        { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetToken" or "GetTokenAsync", Expression: var provider } }
        && provider.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().First().Identifier.ValueText == Provider;

    // await ….GetTokenAsync().ConfigureAwait(false), new ValueTask<string>(….GetTokenAsync()), ….GetTokenAsync()!
    private static ExpressionSyntax Unwrapped(ExpressionSyntax code) => code switch
    {
        AwaitExpressionSyntax { Expression: var task } => Unwrapped(task),
        PostfixUnaryExpressionSyntax { Operand: var operand } => Unwrapped(operand),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var task }] } => Unwrapped(task),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var task } } => Unwrapped(task),
        _ => code,
    };

    private static XmlElementSyntax? Summary(MemberDeclarationSyntax member) => member.GetLeadingTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia)).Select(trivia => trivia.GetStructure()!)
        .SelectMany(comment => comment.ChildNodes().OfType<XmlElementSyntax>())
        .FirstOrDefault(element => element.StartTag.Name.LocalName.ValueText == "summary" && element.Content.All(part => part is XmlTextSyntax));

    private static void Correct(XmlElementSyntax summary, string truth, TextEdits edits)
    {
        List<SyntaxToken> lines = [.. summary.Content.OfType<XmlTextSyntax>().SelectMany(part => part.TextTokens)
            .Where(token => token.IsKind(SyntaxKind.XmlTextLiteralToken) && !string.IsNullOrWhiteSpace(token.Text))];
        string[] sentences = s_sentences.Split(string.Join(" ", lines.Select(line => line.Text.Trim())));
        // What follows speaks of how the token was made, too.
        string[] kept = s_making.IsMatch(sentences[0]) ? [] : [.. sentences.Where(sentence => !s_untrue.IsMatch(sentence))];
        string text = kept.Length == 0 ? truth : string.Join(" ", kept);
        SyntaxToken first = lines.FirstOrDefault();
        int start = first.SpanStart + first.Text.Length - first.Text.TrimStart().Length;
        if (lines.Count == 0 || kept.Length == sentences.Length || (lines.Count > 1 && text.Length > Layout.MaxLineLength - 10))
            return;
        edits.Replace(TextSpan.FromBounds(start, lines.Last().SpanStart + lines.Last().Text.TrimEnd().Length), text);
    }
}
