using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>The primary handler of a client: notes the tokens it gets, and rejects those that it is told to.</summary>
internal sealed class FakeManagementApi(params string[] rejected) : HttpMessageHandler
{
    public List<string?> Authorizations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? authorization = request.Headers.Authorization?.ToString();
        Authorizations.Add(authorization);
        bool isRejected = System.Array.Exists(rejected, token => authorization == "Bearer " + token);
        return Task.FromResult(new HttpResponseMessage(isRejected ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { RequestMessage = request });
    }
}
