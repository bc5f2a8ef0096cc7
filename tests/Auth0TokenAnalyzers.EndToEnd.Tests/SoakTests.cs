using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using FakeTenant;
using Xunit;
using Xunit.Abstractions;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>
/// The helper under load: tokens that live for two seconds, a network that fails at random, two hundred callers. Everything that is asserted holds on
/// however slow a machine. AUTH0_SOAK_SECONDS (20, at most 60) makes it longer, AUTH0_SOAK_SEED repeats a run's faults.
/// </summary>
[Collection(Alone.Name)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Callers = 200;
    private const long AllowedGrowth = 4 * 1024 * 1024; // one leaked byte a call would be far less, one leaked object a call is far more
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    // A refresh comes at 80 % of the lifetime at the earliest.
    private static readonly TimeSpan EarliestRefresh = (Lifetime * 0.8) - TokenCallers.ClockStep;

    [Fact]
    public async Task Callers_of_a_failing_tenant_get_a_token_whenever_there_is_one()
    {
        int seed = Setting("AUTH0_SOAK_SEED", Random.Shared.Next());
        TimeSpan duration = TimeSpan.FromSeconds(Math.Clamp(Setting("AUTH0_SOAK_SECONDS", 20), 1, 60));
        output.WriteLine($"AUTH0_SOAK_SEED={seed}");
        using var unobserved = new UnobservedExceptions();
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(new FakeTenantOptions { TokenLifetime = Lifetime });
        using var network = new FaultyNetwork(seed, tenant.CreateHandler());
        using Auth0ManagementTokenProvider provider = CreateProvider(network);
        var callers = new TokenCallers(provider, Lifetime);

        using var stop = new CancellationTokenSource();
        Task running = callers.RunAsync(Callers, stop.Token);
        await Task.Delay(duration / 2);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await Task.Delay(duration / 2);
        long growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        await stop.CancelAsync();
        await running;

        IReadOnlyList<DateTimeOffset> requests = callers.RequestTimes;
        int issued = tenant.Log.TokenResponses.Count(status => status == 200);
        output.WriteLine(
            $"{callers.Served} served, {callers.Failed} failed; {network.Requests} requests, {network.Faulted} of them with a fault; heap {growth:+#;-#;0} bytes");
        Assert.Empty(callers.Violations);
        Assert.Empty(unobserved.OfTheHelper());
        Assert.True(growth < AllowedGrowth, $"The heap grew by {growth} bytes.");
        Assert.True(requests.Count > 1, "No token was ever replaced.");

        // The arithmetic: each request is a token or a fault, each token is used, and none is replaced before its time.
        Assert.Equal(network.Requests, issued + network.Faulted);
        Assert.InRange(requests.Count, issued - 1, issued);
        Assert.All(requests.Zip(requests.Skip(1), (first, second) => second - first), gap => Assert.InRange(gap, EarliestRefresh, TimeSpan.MaxValue));
    }

    private static Auth0ManagementTokenProvider CreateProvider(FaultyNetwork network) => new(new Auth0TokenOptions
    {
        Domain = LumenBooks.Host,
        ClientId = LumenBooks.Jobs.ClientId,
        ClientSecret = LumenBooks.Jobs.ClientSecret,
        BackchannelHandler = network,
    });

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;

    /// <summary>Collects the exceptions of tasks that nobody has looked at.</summary>
    private sealed class UnobservedExceptions : IDisposable
    {
        private readonly ConcurrentQueue<string> _found = new();

        public UnobservedExceptions() => TaskScheduler.UnobservedTaskException += Note;

        public IEnumerable<string> OfTheHelper()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return _found.Where(text => text.Contains(nameof(Auth0ManagementTokens), StringComparison.Ordinal));
        }

        public void Dispose() => TaskScheduler.UnobservedTaskException -= Note;

        private void Note(object? sender, UnobservedTaskExceptionEventArgs e) => _found.Enqueue(e.Exception.ToString());
    }
}
