using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Blocks most of the thread pool, and so runs alone.</summary>
[Collection(ProcessWide.Name)]
public sealed class StarvationTests
{
    // A pool whose threads all block grows by about four threads a second: it would take two minutes to get through these, and patience ends before.
    private const int Callers = 500;
    private readonly FakeTokenEndpoint _endpoint = new();

    [Fact]
    public async Task Row58_GetToken_OnHundredsOfPoolThreads_NeitherStarvesNorRepeatsTheRequest()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(new ManualTimeProvider());
        int before = MinThreads();
        Task<string>[] all = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => provider.GetToken())).ToArray();

        Assert.All(await Task.WhenAll(all).WaitAsync(Patience.Limit), token => Assert.Equal("token-1", token));
        Assert.Equal(1, _endpoint.Count);
        Assert.Equal(before, MinThreads());
    }

    [Fact]
    public async Task Row58_AMinimumThatTheApplicationSetsMeanwhile_Stays()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(new ManualTimeProvider());
        ThreadPool.GetMinThreads(out int before, out int completionPorts);
        _endpoint.Close();
        Task<string> blocked = Task.Run(() => provider.GetToken());
        try
        {
            await Patience.UntilAsync(() => MinThreads() == before + 1);
            ThreadPool.SetMinThreads(before + 7, completionPorts);
            _endpoint.Open();
            await blocked;

            Assert.Equal(before + 7, MinThreads());
        }
        finally
        {
            ThreadPool.SetMinThreads(before, completionPorts);
        }
    }

    [Fact]
    public async Task Row58_AThreadThatIsNotOfThePool_LeavesThePoolAlone()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(new ManualTimeProvider());
        int before = MinThreads();
        _endpoint.Close();
        Thread thread = new(() => provider.GetToken());
        thread.Start();
        await _endpoint.ReceivedAsync(1);

        Assert.Equal(before, MinThreads());
        _endpoint.Open();
        Assert.True(thread.Join(Patience.Limit));
    }

    private static int MinThreads()
    {
        ThreadPool.GetMinThreads(out int workers, out _);
        return workers;
    }
}
