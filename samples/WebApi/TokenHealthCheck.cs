using System;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WebApi;

/// <summary>
/// Healthy while there is a usable token, also during an outage of Auth0. With a cached token it sends nothing; after a failure it gets that failure at once
/// until the endpoint may be asked again, so it can be called often.
/// </summary>
public sealed class TokenHealthCheck(IAuth0TokenProvider tokens) : IHealthCheck
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_limit);
        try
        {
            await tokens.GetTokenAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Auth0TokenException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message); // never holds a secret
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "No token within 5 s.");
        }
    }
}
