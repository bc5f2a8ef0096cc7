using System;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Microsoft.CodeAnalysis.Testing.Tests;

/// <summary>Renames the declaration of a bad field from "badX" to "goodX". What else a fix may do wrong is left to derived classes.</summary>
public class BadFieldFix : CodeFixProvider
{
    public const string Key = "rename";

    public override ImmutableArray<string> FixableDiagnosticIds => [BadFieldAnalyzer.Id];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
        if (FindField(root!, context.Span) is not null)
            Register(context);
    }

    protected virtual void Register(CodeFixContext context) => Register(context, "Rename", Key);

    protected void Register(CodeFixContext context, string title, string? equivalenceKey)
        => context.RegisterCodeFix(
            CodeAction.Create(title, cancellationToken => FixAsync(context.Document, context.Span, cancellationToken), equivalenceKey),
            context.Diagnostics);

    protected virtual async Task<Solution> FixAsync(Document document, Text.TextSpan span, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken);
        var field = FindField(root!, span)!;
        return document.WithSyntaxRoot(root!.ReplaceNode(field, Fix(field))).Project.Solution;
    }

    protected virtual SyntaxNode Fix(VariableDeclaratorSyntax field) => Rename(field, "good" + field.Identifier.ValueText["bad".Length..]);

    protected virtual bool CanFix(string name) => name.StartsWith("bad", StringComparison.Ordinal);

    protected static VariableDeclaratorSyntax Rename(VariableDeclaratorSyntax field, string name)
        => field.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(field.Identifier));

    private VariableDeclaratorSyntax? FindField(SyntaxNode root, Text.TextSpan span)
        => root.FullSpan.Contains(span) && root.FindNode(span).FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } field
            && CanFix(field.Identifier.ValueText)
            ? field
            : null;
}
