using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>The order of files and of callbacks must not decide what is reported.</summary>
internal static class DeterminismCheck
{
    public static async Task VerifyAsync(RuleSubject subject, IVerifier verifier, CancellationToken cancellationToken)
    {
        var compilation = (await subject.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        var first = await subject.AnalyzeAsync(compilation, concurrent: true, cancellationToken).ConfigureAwait(false);
        var second = await subject.AnalyzeAsync(reversed, concurrent: false, cancellationToken).ConfigureAwait(false);
        var difference = DiagnosticKey.FindDifference(
            first.Select(diagnostic => DiagnosticKey.Create(diagnostic)),
            second.Select(diagnostic => DiagnosticKey.Create(diagnostic)));
        verifier.True(difference is null, $"A second analysis, with the documents reversed and one at a time, reports something else:\n{difference}");
    }
}
