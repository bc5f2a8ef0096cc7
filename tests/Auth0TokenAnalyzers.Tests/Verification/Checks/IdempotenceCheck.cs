using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>A fix that is offered again in its own output would never come to an end.</summary>
internal static class IdempotenceCheck
{
    public static async Task VerifyAsync(RuleSubject output, string? equivalenceKey, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in await output.AnalyzeAsync(concurrent: true, cancellationToken).ConfigureAwait(false))
        {
            if (output.Project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            var actions = await output.GetActionsAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
            if (actions.FirstOrDefault(action => equivalenceKey is null || action.EquivalenceKey == equivalenceKey) is { } action)
                verifier.Fail($"The fix '{action.Title}' is still offered in the fixed code, for: {diagnostic}");
        }
    }
}
