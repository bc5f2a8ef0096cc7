using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>The providers of the process, and the environment that configures one of them.</summary>
[Collection(ProcessWide.Name)]
public sealed class SharedTests
{
    [Fact]
    public void Row69_TheSameCredentials_GiveTheSameInstance()
    {
        Auth0ManagementTokenProvider provider = Auth0ManagementTokenProvider.GetShared("same.auth0.com", "id", "secret");

        Assert.Same(provider, Auth0ManagementTokenProvider.GetShared("same.auth0.com", "id", "secret"));
        Assert.Same(provider, Auth0ManagementTokenProvider.GetShared("https://SAME.auth0.com/", "id", "secret", "https://same.auth0.com/api/v2/"));
        Assert.NotSame(provider, Auth0ManagementTokenProvider.GetShared("same.auth0.com", "id", "secret", "https://api.example.com/"));
        Assert.NotSame(provider, Auth0ManagementTokenProvider.GetShared("same.auth0.com", "id-2", "secret"));
        Assert.NotSame(provider, Auth0ManagementTokenProvider.GetShared("other.auth0.com", "id", "secret"));
    }

    [Fact]
    public void Row69_AnotherSecret_ReplacesTheOldOne()
    {
        Auth0ManagementTokenProvider provider = Auth0ManagementTokenProvider.GetShared("rotated.auth0.com", "id", "first-secret");
        Assert.Same(provider, Auth0ManagementTokenProvider.GetShared("rotated.auth0.com", "id", "second-secret"));

        Assert.Equal("second-secret", provider.Cache.Settings.ClientSecret);
    }

    [Fact]
    public void Row69_AnyNumberOfProviders_AreFoundAgain()
    {
        Auth0ManagementTokenProvider[] providers = GetMany();

        Assert.Equal(providers, GetMany());
        Assert.Equal(providers.Length, providers.Distinct().Count());

        static Auth0ManagementTokenProvider[] GetMany() =>
            [.. Enumerable.Range(0, 20).Select(number => Auth0ManagementTokenProvider.GetShared($"tenant-{number}.auth0.com", "id", "secret"))];
    }

    [Fact]
    public void Row51_ASharedProvider_IgnoresDispose()
    {
        Auth0ManagementTokenProvider provider = Auth0ManagementTokenProvider.GetShared("undisposed.auth0.com", "id", "secret");
        provider.Dispose();

        Assert.Same(provider, Auth0ManagementTokenProvider.GetShared("undisposed.auth0.com", "id", "secret"));
        Assert.False(provider.Cache.IsDisposed);
    }

    [Fact]
    public void Row82_Shared_RecoversWhenTheEnvironmentIsComplete()
    {
        Auth0TokenException e = Assert.Throws<Auth0TokenException>(() => Auth0ManagementTokenProvider.Shared);
        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.All(["Auth0__Management__Domain", "Auth0__Domain", "AUTH0_DOMAIN"], name => Assert.Contains(name, e.Message));
        try
        {
            Environment.SetEnvironmentVariable("AUTH0_DOMAIN", "environment.auth0.com");
            Assert.All(
                ["Auth0__Management__ClientSecret", "Auth0__ClientId", "AUTH0_CLIENT_SECRET"],
                name => Assert.Contains(name, Assert.Throws<Auth0TokenException>(() => Auth0ManagementTokenProvider.Shared).Message));

            Environment.SetEnvironmentVariable("AUTH0_CLIENT_ID", "id");
            Environment.SetEnvironmentVariable("AUTH0_CLIENT_SECRET", "secret");
            Auth0ManagementTokenProvider provider = Auth0ManagementTokenProvider.Shared;
            Assert.Same(provider, Auth0ManagementTokenProvider.Shared);
            Assert.Same(provider, Auth0ManagementTokenProvider.GetShared("environment.auth0.com", "id", "secret"));
        }
        finally
        {
            foreach (string name in (string[])["AUTH0_DOMAIN", "AUTH0_CLIENT_ID", "AUTH0_CLIENT_SECRET"]) Environment.SetEnvironmentVariable(name, null);
        }
    }

    [Fact]
    public void TheManagementVariables_ComeFirst()
    {
        TokenSettings settings = Read(
            "Auth0__Management__Domain=m.auth0.com", "Auth0__Domain=a.auth0.com", "AUTH0_DOMAIN=e.auth0.com",
            "Auth0__Management__ClientId=m-id", "Auth0__Management__ClientSecret=m-secret", "Auth0__ClientId=a-id", "Auth0__ClientSecret=a-secret",
            "Auth0__Management__Audience=https://m.auth0.com/api/v2/", "Auth0__Management__Organization=org_m");

        Assert.Equal(("m.auth0.com", "m-id", "m-secret", "org_m"), (settings.Domain, settings.ClientId, settings.ClientSecret, settings.Organization));
    }

    [Fact]
    public void IdAndSecret_AreTakenAsAPair_AndTheDomainByItself()
    {
        TokenSettings settings = Read(
            "Auth0__Management__Domain=m.auth0.com", "Auth0__Management__ClientId=m-id", "Auth0__ClientSecret=a-secret",
            "AUTH0_CLIENT_ID=e-id", "AUTH0_CLIENT_SECRET=e-secret");

        Assert.Equal(("m.auth0.com", "e-id", "e-secret"), (settings.Domain, settings.ClientId, settings.ClientSecret));
    }

    [Fact]
    public void TheAudienceOfTheUsersOwnApi_IsNotTaken()
    {
        TokenSettings settings = Read(
            "Auth0__Domain=a.auth0.com", "Auth0__ClientId=a-id", "Auth0__ClientSecret=a-secret", "Auth0__Audience=https://orders.example.com/");

        Assert.Equal("https://a.auth0.com/api/v2/", settings.Audience);
    }

    [Theory]
    [InlineData("AUTH0_DOMAIN=http://s3cr3t.auth0.com")]
    [InlineData("AUTH0_CLIENT_ID={s3cr3t}")]
    [InlineData("AUTH0_CLIENT_SECRET=s3cr3t with spaces")]
    public void Row80_AMalformedVariable_IsAConfigurationErrorWithoutItsValue(string variable)
    {
        Auth0TokenException e = Assert.Throws<Auth0TokenException>(() => Read("AUTH0_DOMAIN=a.auth0.com", "AUTH0_CLIENT_ID=id", "AUTH0_CLIENT_SECRET=secret", variable));

        Assert.Equal(Auth0TokenErrorKind.Configuration, e.Kind);
        Assert.DoesNotContain("s3cr3t", e.ToString());
    }

    private static TokenSettings Read(params string[] variables)
    {
        Dictionary<string, string> environment = [];
        foreach (string[] pair in variables.Select(variable => variable.Split('=', 2))) environment[pair[0]] = pair[1];
        return EnvironmentSettings.Read(name => environment.GetValueOrDefault(name));
    }
}
