using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Changes of the configuration while the application runs.</summary>
public sealed class ReloadTests
{
    private readonly FakeTokenEndpoint _endpoint = new();
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingLoggerProvider _log = new();
    private readonly IConfigurationRoot _configuration = Services.Configuration(
        ("Auth0:Domain", Services.Domain), ("Auth0:Management:ClientId", "client-id"), ("Auth0:Management:ClientSecret", "first-secret"));

    [Fact]
    public async Task Row66_ASecretThatIsRotated_IsUsedByTheNextRequest_AndTheTokenIsKept()
    {
        await using ServiceProvider services = Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        await provider.GetTokenAsync();
        Set("Auth0:Management:ClientSecret", "second-secret");

        Assert.Equal("token-1", await provider.GetTokenAsync());
        provider.Invalidate("token-1");
        Assert.Equal("token-2", await provider.GetTokenAsync());
        Assert.Equal(["first-secret", "second-secret"], _endpoint.Requests.Select(request => request.Form["client_secret"]));
    }

    [Fact]
    public async Task Row66_TheHoldOfTheOldSecret_EndsWithIt()
    {
        await using ServiceProvider services = Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized));
        await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
        Set("Auth0:Management:ClientSecret", "second-secret");

        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task AnotherAudience_IsAnotherToken()
    {
        await using ServiceProvider services = Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        await provider.GetTokenAsync();
        Set("Auth0:Management:Audience", "https://tenant.us.auth0.com/api/v2/");

        Assert.Equal("token-2", await provider.GetTokenAsync());
    }

    [Fact]
    public async Task SettingsThatAreNotValid_AreTold_AndTheOldOnesStayInUse()
    {
        await using ServiceProvider services = Build();
        IAuth0TokenProvider provider = services.GetRequiredService<IAuth0TokenProvider>();
        _configuration["Auth0:Management:ClientSecret"] = "SENTINEL with spaces";
        Reload(expectError: true);

        string line = Assert.Single(_log.Lines, line => line.StartsWith("Error 9", StringComparison.Ordinal));
        Assert.Contains("ClientSecret", line);
        Assert.DoesNotContain("SENTINEL", string.Join('\n', _log.Lines));
        Assert.Equal("token-1", await provider.GetTokenAsync());
        Assert.Equal("first-secret", _endpoint.Requests.Single().Form["client_secret"]);

        Set("Auth0:Management:ClientSecret", "third-secret");
        Assert.Equal("third-secret", services.Settings().ClientSecret);
    }

    [Fact]
    public async Task CodeThatThrows_IsToldByTheTypeOfItsExceptionAlone()
    {
        bool throws = false;
        await using ServiceProvider services = Services.With(_configuration).AddAuth0ManagementTokens()
            .Configure<Auth0TokenOptions>(_ =>
            {
                if (throws) throw new NotSupportedException("SENTINEL");
            })
            .AddLogging(logging => logging.AddProvider(_log)).Build();
        Assert.Equal("first-secret", services.Settings().ClientSecret);
        throws = true;
        Assert.Throws<AggregateException>(_configuration.Reload);

        Assert.Contains("System.NotSupportedException", Assert.Single(_log.Lines, line => line.StartsWith("Error 9", StringComparison.Ordinal)));
        Assert.DoesNotContain("SENTINEL", string.Join('\n', _log.Lines));
    }

    [Fact]
    public async Task TheSectionOfANamedProvider_IsWatchedToo_AndChangesThatOneOnly()
    {
        IConfigurationRoot jobs = Services.Configuration(("Domain", Services.Domain), ("ClientId", "jobs-id"), ("ClientSecret", "first-secret"));
        await using ServiceProvider services = Services.With(_configuration)
            .AddAuth0ManagementTokens().AddAuth0ManagementTokens("jobs", jobs).AddLogging(logging => logging.AddProvider(_log)).Build();
        (_, _) = (services.Settings(), services.Settings("jobs"));
        jobs["ClientSecret"] = "second-secret";
        jobs.Reload();

        Assert.Equal("second-secret", services.Settings("jobs").ClientSecret);
        Assert.Equal("first-secret", services.Settings().ClientSecret);
        Assert.Single(_log.Lines, line => line.StartsWith("Information 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AProviderThatHasGone_TakesNoPartInAReload()
    {
        ServiceProvider services = Build();
        TokenCache cache = services.GetRequiredService<Auth0ManagementTokenProvider>().Cache;
        await services.DisposeAsync();
        Set("Auth0:Management:ClientSecret", "second-secret");

        Assert.Equal("first-secret", cache.Settings.ClientSecret);
    }

    private ServiceProvider Build() => Services.With(_configuration).AddAuth0ManagementTokens().UseEndpoint(_endpoint, _time)
        .AddLogging(logging => logging.AddProvider(_log)).Build();

    private void Set(string key, string value)
    {
        _configuration[key] = value;
        Reload(expectError: false);
    }

    /// <summary>The options' own monitor throws where a change is not valid; what counts is that the provider lives on.</summary>
    private void Reload(bool expectError)
    {
        if (expectError) Assert.IsType<OptionsValidationException>(Assert.Throws<AggregateException>(_configuration.Reload).InnerException);
        else _configuration.Reload();
    }
}
