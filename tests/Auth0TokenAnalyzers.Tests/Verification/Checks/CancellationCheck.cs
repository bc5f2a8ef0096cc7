using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>An editor cancels all the time, and shows an error for any other exception.</summary>
internal static class CancellationCheck
{
    public static async Task VerifyAsync(RuleSubject subject, IVerifier verifier, CancellationToken cancellationToken)
    {
        var cancelled = new CancellationToken(canceled: true);
        await VerifyAsync("The analysis", () => subject.AnalyzeAsync(concurrent: false, cancelled), verifier).ConfigureAwait(false);
        foreach (var diagnostic in await subject.AnalyzeAsync(concurrent: true, cancellationToken).ConfigureAwait(false))
        {
            if (subject.Project.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;

            await VerifyAsync("The fix", () => subject.GetActionsAsync(document, diagnostic, cancelled), verifier).ConfigureAwait(false);
            foreach (var action in await subject.GetActionsAsync(document, diagnostic, cancellationToken).ConfigureAwait(false))
                await VerifyAsync($"The action '{action.Title}'", () => action.GetOperationsAsync(cancelled), verifier).ConfigureAwait(false);
        }
    }

    private static async Task VerifyAsync(string what, Func<Task> run, IVerifier verifier)
    {
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // What cancellation is meant to lead to.
        }
        catch (Exception exception)
        {
            verifier.Fail($"{what} throws {exception.GetType().Name} when it is cancelled: {exception}");
        }
    }
}
