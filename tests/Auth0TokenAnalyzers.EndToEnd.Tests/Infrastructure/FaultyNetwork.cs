using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Lets most requests pass and answers the others with one of the faults of docs/token-faults.md, at random but the same for the same seed.</summary>
internal sealed class FaultyNetwork(int seed, HttpMessageHandler tenant) : DelegatingHandler(tenant)
{
    private const double FaultShare = 0.25;

    private readonly Random _random = new(seed);
    private readonly Lock _gate = new();

    private static readonly IReadOnlyList<Func<HttpResponseMessage>> Faults =
    [
        () => new HttpResponseMessage(HttpStatusCode.InternalServerError),
        () => new HttpResponseMessage(HttpStatusCode.BadGateway),
        () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Headers = { { "Retry-After", "1" } } },
        () => new HttpResponseMessage(HttpStatusCode.RequestTimeout),
        () => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "1" } } },
        () => new HttpResponseMessage(HttpStatusCode.TemporaryRedirect) { Headers = { { "Location", "https://evil.example.com/" } } },
        () => Answer("<html>Sign in to the wireless network</html>", "text/html"),
        () => Answer("""{"access_token":"tru""", "application/json"),
        () => Answer("", "application/json"),
        () => throw new HttpRequestException("The connection broke.", new IOException("reset")),
    ];

    /// <summary>All requests.</summary>
    public int Requests { get; private set; }

    /// <summary>Those that were answered with a fault.</summary>
    public int Faulted { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Func<HttpResponseMessage>? fault = Draw();
        if (fault is null)
        {
            return base.SendAsync(request, cancellationToken);
        }

        HttpResponseMessage response = fault();
        response.RequestMessage = request;
        return Task.FromResult(response);
    }

    private Func<HttpResponseMessage>? Draw()
    {
        lock (_gate)
        {
            Requests++;
            if (_random.NextDouble() >= FaultShare)
            {
                return null;
            }

            Faulted++;
            return Faults[_random.Next(Faults.Count)];
        }
    }

    private static HttpResponseMessage Answer(string body, string type) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, type) };
}
