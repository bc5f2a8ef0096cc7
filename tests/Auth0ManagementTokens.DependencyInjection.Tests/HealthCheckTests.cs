using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WebApi;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>The recipe for a health check, which is the sample's.</summary>
public sealed class HealthCheckTests
{
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task ATokenIsHealth_AlsoWhileTheEndpointIsDown()
    {
        await using ServiceProvider services = Build();
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);

        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Forbidden);
        _time.Advance(TimeSpan.FromHours(21));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);
    }

    [Fact]
    public async Task NoToken_IsTheStatusThatTheRegistrationNames_WithTheReason_AndCostsOneRequestHoweverOftenItIsAsked()
    {
        _endpoint.Default = _ => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized, "access_denied", "Unauthorized");
        await using ServiceProvider services = Build();

        for (int i = 0; i < 10; i++)
        {
            HealthReportEntry entry = await CheckAsync(services);
            Assert.Equal(HealthStatus.Degraded, entry.Status);
            Assert.Contains("access_denied", entry.Description);
        }

        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task AnEndpointThatHangs_DoesNotHangTheCheck()
    {
        _endpoint.Close();
        await using ServiceProvider services = Build();

        HealthReportEntry entry = await CheckAsync(services).WaitAsync(Patience.Limit);
        Assert.Equal("No token within 5 s.", entry.Description);
        Assert.Equal(HealthStatus.Degraded, entry.Status);
    }

    [Fact]
    public async Task TheCallersOwnCancellation_IsNoReport()
    {
        _endpoint.Close();
        await using ServiceProvider services = Build();
        using CancellationTokenSource cancelled = new();
        Task<HealthReport> check = services.GetRequiredService<HealthCheckService>().CheckHealthAsync(cancelled.Token);
        await _endpoint.ReceivedAsync(1);
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => check.WaitAsync(Patience.Limit));
    }

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries.Single().Value;

    private ServiceProvider Build()
    {
        IServiceCollection services = new ServiceCollection().AddLogging()
            .AddAuth0ManagementTokens(Services.Credentials()).UseEndpoint(_endpoint, _time);
        services.AddHealthChecks().AddCheck<TokenHealthCheck>("auth0", HealthStatus.Degraded);
        return services.Build();
    }
}
