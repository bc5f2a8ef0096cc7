using System.Collections.Immutable;
using System.Linq;
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

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Rename", cancellationToken => FixAsync(context.Document, diagnostic, cancellationToken), Key),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    protected virtual async Task<Solution> FixAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken);
        var field = root!.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<VariableDeclaratorSyntax>().First();
        return document.WithSyntaxRoot(root.ReplaceNode(field, Fix(field))).Project.Solution;
    }

    protected virtual SyntaxNode Fix(VariableDeclaratorSyntax field)
        => field.WithIdentifier(SyntaxFactory.Identifier("good" + field.Identifier.ValueText["bad".Length..]).WithTriviaFrom(field.Identifier));
}
