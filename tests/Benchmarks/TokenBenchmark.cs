using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;

namespace Benchmarks;

/// <summary>What the benchmarks of the helper have in common: a provider that has its token.</summary>
internal static class TokenBenchmark
{
    public const string Domain = "tenant.eu.auth0.com";
    public const string ClientId = "client-id";
    public const string ClientSecret = "client-secret";

    public static Auth0ManagementTokenProvider CreateProvider()
    {
        Auth0ManagementTokenProvider provider = new(new Auth0TokenOptions
        {
            Domain = Domain,
            ClientId = ClientId,
            ClientSecret = ClientSecret,
            BackchannelHandler = new StubHandler("""{"access_token":"token","expires_in":86400}"""),
        });
        provider.GetToken();
        return provider;
    }

    public static HttpRequestMessage CreateRequest() => new(HttpMethod.Get, $"https://{Domain}/api/v2/users");
}

/// <summary>Has its answer ready.</summary>
internal sealed class StubHandler(string body) : HttpMessageHandler
{
    private readonly Task<HttpResponseMessage> _response = Task.FromResult(new HttpResponseMessage { Content = new StringContent(body) });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _response;
}
