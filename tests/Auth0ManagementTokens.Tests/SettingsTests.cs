using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What the constructors accept and refuse. No refused value is repeated: it may be a secret in the wrong place.</summary>
public sealed class SettingsTests
{
    private const string Domain = "x.auth0.com";
    private const string Id = "client-id";
    private const string Secret = "client-secret";

    public static TheoryData<string> Placeholders() => new(
        "", " ", "\t", "\r\n",
        "YOUR_CLIENT_SECRET", "your_client_id", "YOUR-CLIENT-SECRET", "YourClientSecret", "{clientSecret}", "<secret>", "${AUTH0_SECRET}", "{{secret}}", "********", "xxxx");

    public static TheoryData<string> BadCharacters() => new("s3cr3t value", "s3cr3t\t", "s3cr3t\n", "s3cr3t\r\nX-Evil: 1", "\0s3cr3t", "s3cr3t\u00e9", "s3cr3t\u200b");

    [Theory]
    [MemberData(nameof(BadCharacters))]
    public void Row75_AControlCharacterOrSpace_IsRefusedByName(string value) => IsRefused(value);

    [Theory]
    [MemberData(nameof(Placeholders))]
    public void Row80_AnEmptyValueOrPlaceholder_IsRefusedByName(string value) => IsRefused(value);

    [Fact]
    public void Null_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>("domain", () => new Auth0ManagementTokenProvider(null!, Id, Secret));
        Assert.Throws<ArgumentNullException>("clientId", () => new Auth0ManagementTokenProvider(Domain, null!, Secret));
        Assert.Throws<ArgumentNullException>("clientSecret", () => new Auth0ManagementTokenProvider(Domain, Id, null!));
        Assert.Throws<ArgumentNullException>("domain", () => Auth0ManagementTokenProvider.GetShared(null!, Id, Secret));
        Assert.Throws<ArgumentNullException>("clientId", () => Auth0ManagementTokenProvider.GetShared(Domain, null!, Secret));
        Assert.Throws<ArgumentNullException>("clientSecret", () => Auth0ManagementTokenProvider.GetShared(Domain, Id, null!));
        Assert.Throws<ArgumentNullException>("options", () => new Auth0ManagementTokenProvider(null!));
        Assert.Throws<ArgumentNullException>("token", () => Auth0ManagementTokenProvider.FromToken(null!));
    }

    public static TheoryData<string, Action<Auth0TokenOptions>> BadOptions() => new()
    {
        { "ClientSecret", options => options.ClientSecret = null },
        { "ClientSecret", options => options.ClientSecretProvider = _ => new ValueTask<string>(Secret) },
        { "ClientSecret", options => options.ClientAssertionProvider = (_, _) => new ValueTask<string>("assertion") },
        { "ExpiryLeeway", options => options.ExpiryLeeway = TimeSpan.FromSeconds(-1) },
        { "RefreshAhead", options => options.RefreshAhead = -0.1 },
        { "RefreshAhead", options => options.RefreshAhead = 1 },
        { "RefreshAhead", options => options.RefreshAhead = double.NaN },
        { "AttemptTimeout", options => options.AttemptTimeout = TimeSpan.Zero },
        { "TotalTimeout", options => options.TotalTimeout = TimeSpan.MaxValue },
        { "MaxRetries", options => options.MaxRetries = -1 },
        { "MaxRetries", options => options.MaxRetries = 11 },
        { "InnerHandler", options => options.BackchannelHandler = new NamelessHandler() },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void AnOptionOutOfRange_IsRefusedByName(string setting, Action<Auth0TokenOptions> configure)
    {
        ArgumentException e = Assert.Throws<ArgumentException>("options", () => new Auth0ManagementTokenProvider(Options(configure)));
        Assert.Contains(setting, e.Message);
    }

    [Fact]
    public void AClientCertificate_NeedsNoSecret()
    {
        using HttpClientHandler handler = new() { ClientCertificateOptions = ClientCertificateOption.Automatic };
        using Auth0ManagementTokenProvider provider = new(Options(options =>
        {
            options.ClientSecret = null;
            options.BackchannelHandler = handler;
        }));

        Assert.Null(provider.Cache.Settings.ClientSecret);
    }

    [Fact]
    public void LaterChangesOfTheOptions_HaveNoEffect()
    {
        Auth0TokenOptions options = Options(_ => { });
        using Auth0ManagementTokenProvider provider = new(options);
        options.ClientSecret = "another-secret";

        Assert.Equal(Secret, provider.Cache.Settings.ClientSecret);
    }

    [Fact]
    public void RedirectsAreSwitchedOff_InTheCallersHandlerToo()
    {
        using SocketsHttpHandler sockets = new();
        using HttpClientHandler client = new();
        using NamelessHandler outer = new() { InnerHandler = client };
        using Auth0ManagementTokenProvider first = new(Options(options => options.BackchannelHandler = sockets));
        using Auth0ManagementTokenProvider second = new(Options(options => options.BackchannelHandler = outer));

        Assert.False(sockets.AllowAutoRedirect);
        Assert.False(client.AllowAutoRedirect);
    }

    [Theory]
    [InlineData("t")]
    [InlineData("a.b-c_d~e+f/g==")]
    public async Task FromToken_GivesThatToken(string token)
    {
        IAuth0TokenProvider provider = Auth0ManagementTokenProvider.FromToken(token);

        Assert.Equal(token, await provider.GetTokenAsync());
        Assert.False(provider.Invalidate(token));
        Assert.Equal("Bearer " + token, new AuthenticationHeaderValue("Bearer", await provider.GetTokenAsync()).ToString());
        Assert.True(provider.GetTokenAsync(new(canceled: true)).IsCanceled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nb")]
    public void FromToken_RefusesWhatCannotStandInAHeader(string token) =>
        Assert.Throws<ArgumentException>("token", () => Auth0ManagementTokenProvider.FromToken(token));

    private static void IsRefused(string value)
    {
        Refuses("clientId", value, () => new Auth0ManagementTokenProvider(Domain, value, Secret));
        Refuses("clientSecret", value, () => new Auth0ManagementTokenProvider(Domain, Id, value));
        Refuses("clientId", value, () => Auth0ManagementTokenProvider.GetShared(Domain, value, Secret));
        Refuses("clientSecret", value, () => Auth0ManagementTokenProvider.GetShared(Domain, Id, value));
        Refuses("audience", value, () => Auth0ManagementTokenProvider.GetShared(Domain, Id, Secret, value));
        Refuses("options", value, () => new Auth0ManagementTokenProvider(Options(options => options.ClientSecret = value)));
        Refuses("options", value, () => new Auth0ManagementTokenProvider(Options(options => options.Audience = value)));
        Refuses("options", value, () => new Auth0ManagementTokenProvider(Options(options => options.Organization = value)));
    }

    private static void Refuses(string parameter, string value, Func<object> create)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(parameter, create);
        if (!string.IsNullOrWhiteSpace(value)) Assert.DoesNotContain(value, e.ToString());
    }

    private static Auth0TokenOptions Options(Action<Auth0TokenOptions> configure)
    {
        Auth0TokenOptions options = new() { Domain = Domain, ClientId = Id, ClientSecret = Secret };
        configure(options);
        return options;
    }

    private sealed class NamelessHandler : DelegatingHandler;
}
