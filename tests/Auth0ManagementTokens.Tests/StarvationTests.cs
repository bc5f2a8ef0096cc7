using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>Blocks most of the thread pool, and so runs alone.</summary>
[Collection(ProcessWide.Name)]
public sealed class StarvationTests
{
    [Fact]
    public async Task Row58_GetToken_From200PoolThreads_MakesOneRequest()
    {
        const int Threads = 200;
        ThreadPool.GetMinThreads(out int workers, out int completionPorts);
        ThreadPool.SetMinThreads(Threads + 10, completionPorts);
        try
        {
            FakeTokenEndpoint endpoint = new();
            using Auth0ManagementTokenProvider provider = endpoint.CreateProvider(new ManualTimeProvider());
            using Barrier together = new(Threads);
            Task<string>[] all = Enumerable.Range(0, Threads).Select(_ => Task.Run(() =>
            {
                together.SignalAndWait();
                return provider.GetToken();
            })).ToArray();

            Assert.All(await Task.WhenAll(all).WaitAsync(Patience.Limit), token => Assert.Equal("token-1", token));
            Assert.Equal(1, endpoint.Count);
        }
        finally
        {
            ThreadPool.SetMinThreads(workers, completionPorts);
        }
    }
}
