using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How often each way of fixing is expected to be applied when the test does not say.</summary>
internal sealed class IterationPlan(
    SolutionState test,
    SolutionState fixedState,
    SolutionState batch,
    IEnumerable<CodeFixProvider> providers,
    CodeFixTestBehaviors behaviors)
{
    private readonly bool _isChangedByFixAll = StateInheritance.HasAnyChange(test, batch);

    public IterationCount Incremental(int? count)
    {
        if (count is { } given)
            return IterationCount.FromTest(given);

        if (!StateInheritance.HasAnyChange(test, fixedState))
            return IterationCount.FromTest(0);

        var fixable = providers.SelectMany(provider => provider.FixableDiagnosticIds).ToHashSet();
        var expected = test.ExpectedDiagnostics.Count(diagnostic => fixable.Contains(diagnostic.Id));
        return behaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? IterationCount.FromTest(1) : IterationCount.AtMost(expected);
    }

    public IterationCount FixAll(FixAllScope scope, int? solutionCount, int? documentCount, int? projectCount)
    {
        var inSolution = solutionCount ?? (_isChangedByFixAll ? 1 : 0);
        var (count, parts) = scope switch
        {
            FixAllScope.Document => (documentCount, Projects.Sum(project => project.Sources.Count)),
            FixAllScope.Project => (projectCount, Projects.Count()),
            _ => (inSolution, 1),
        };
        return count is { } given ? IterationCount.FromTest(given) : IterationCount.AtMost(Math.Abs(inSolution) * parts);
    }

    private IEnumerable<ProjectState> Projects => test.AdditionalProjects.Values.Prepend(test);
}
