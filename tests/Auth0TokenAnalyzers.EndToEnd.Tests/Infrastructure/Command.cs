using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Runs the <c>dotnet</c> command, as the tour does.</summary>
internal static class Command
{
    // A hang has to fail the run and not to stall it; no command here takes a tenth of this.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static async Task<CommandResult> RunAsync(string folder, IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(Limit);
        return await DotNet.RunAsync(folder, arguments, cancellationToken: limit.Token);
    }
}
