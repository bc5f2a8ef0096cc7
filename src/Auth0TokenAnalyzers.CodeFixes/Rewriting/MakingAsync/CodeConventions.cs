using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>How a code base writes its async methods, counted over the methods that return tasks.</summary>
/// <param name="Tasks">The methods that return a task, without those that a framework calls by name.</param>
/// <param name="Suffixed">Those whose name ends with <c>Async</c>.</param>
/// <param name="ValueTasks">Those that return a <c>ValueTask</c>.</param>
/// <param name="Cancellable">Those with an optional <c>CancellationToken</c>.</param>
/// <param name="AsyncVoids">The methods that are <c>async void</c>.</param>
internal sealed record CodeConventions(int Tasks, int Suffixed, int ValueTasks, int Cancellable, int AsyncVoids)
{
    private static readonly ConditionalWeakTable<SyntaxTree, CodeConventions> Known = new();

    public bool UsesSuffix => Suffixed * 2 > Tasks;

    public bool UsesValueTask => ValueTasks * 2 > Tasks;

    public bool TakesCancellationTokens => Cancellable * 2 > Tasks;

    public bool HasAsyncVoid => AsyncVoids > 0;

    /// <summary>The conventions of a project or, where it has no async methods, those of its solution.</summary>
    public static async Task<CodeConventions> OfAsync(Project project, CancellationToken cancellationToken)
    {
        CodeConventions own = await SumAsync([project], cancellationToken).ConfigureAwait(false);
        return own.Tasks > 0 ? own : await SumAsync(project.Solution.Projects, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<CodeConventions> SumAsync(IEnumerable<Project> projects, CancellationToken cancellationToken)
    {
        var sum = new CodeConventions(0, 0, 0, 0, 0);
        foreach (Document document in projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents))
        {
            if (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree)
                continue;
            CodeConventions part = Known.GetValue(tree, Count);
            sum = new CodeConventions(
                sum.Tasks + part.Tasks, sum.Suffixed + part.Suffixed, sum.ValueTasks + part.ValueTasks, sum.Cancellable + part.Cancellable,
                sum.AsyncVoids + part.AsyncVoids);
        }
        return sum;
    }

    private static CodeConventions Count(SyntaxTree tree)
    {
        List<MethodDeclarationSyntax> methods =
        [
            .. tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<MethodDeclarationSyntax>(),
        ];
        List<MethodDeclarationSyntax> tasks = [.. methods.Where(method => TaskName(method) is not null && IsNamedFreely(method))];
        return new CodeConventions(
            tasks.Count,
            tasks.Count(method => method.Identifier.ValueText.EndsWith("Async", StringComparison.Ordinal)),
            tasks.Count(method => TaskName(method) == "ValueTask"),
            tasks.Count(method => method.ParameterList.Parameters.Any(parameter => parameter is { Default: not null, Type: { } type }
                && LastName(type) == "CancellationToken")),
            methods.Count(method => method.Modifiers.Any(SyntaxKind.AsyncKeyword)
                && method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }));
    }

    private static string? TaskName(MethodDeclarationSyntax method) =>
        LastName(method.ReturnType) is "Task" or "ValueTask" ? LastName(method.ReturnType) : null;

    private static string? LastName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    // Names of overrides, tests and actions of controllers say nothing about the names of other methods.
    private static bool IsNamedFreely(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText != WellKnownMemberNames.EntryPointMethodName
        && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        && method.AttributeLists.Count == 0
        && method.Parent is TypeDeclarationSyntax { AttributeLists.Count: 0 } container
        && !container.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal);
}
