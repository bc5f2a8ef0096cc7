using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace Auth0ManagementTokens.Tests;

/// <summary>What the endpoint may answer, and the error that each answer becomes.</summary>
public sealed class ResponseTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly FakeTokenEndpoint _endpoint = new();

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData(HttpStatusCode.Unauthorized, "access_denied")]
    [InlineData(HttpStatusCode.Forbidden, "access_denied")]
    [InlineData(HttpStatusCode.Forbidden, "unauthorized_client")]
    [InlineData(HttpStatusCode.BadRequest, "unauthorized_client")]
    public Task Row02_ARefusal_IsTypedAndNotRepeated(HttpStatusCode status, string error) => IsFinalAsync(status, error, Auth0TokenErrorKind.Rejected);

    [Fact]
    public Task Row04_AHostWithoutATokenEndpoint_IsAConfigurationError() =>
        IsFinalAsync(HttpStatusCode.NotFound, "Not Found", Auth0TokenErrorKind.Configuration);

    private async Task IsFinalAsync(HttpStatusCode status, string error, Auth0TokenErrorKind kind)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(status, error, "No."));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(kind, e.Kind);
        Assert.Equal(error, e.Error);
        Assert.Equal("No.", e.ErrorDescription);
        Assert.Equal(status, e.StatusCode);
        Assert.False(e.IsTransient);
        Assert.Null(e.RetryAfter);
        Assert.Contains(FakeTokenEndpoint.Domain, e.Message);
        Assert.Equal(1, _endpoint.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Service not found: https://login.example.com/api/v2/", true)]
    [InlineData(HttpStatusCode.BadRequest, "Service not enabled within domain: https://login.example.com/api/v2/", true)]
    [InlineData(HttpStatusCode.Forbidden, "Client is not authorized to access it.", false)]
    public async Task Row03_AnUnknownAudience_GetsAHintAboutCustomDomains(HttpStatusCode status, string description, bool isHinted)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(status, "access_denied", description));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.Rejected, e.Kind);
        Assert.Equal(isHinted, e.Message.Contains("set Audience", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Row14_ARedirect_IsAnInvalidResponse(int status)
    {
        _endpoint.Then(() => new HttpResponseMessage((HttpStatusCode)status) { Headers = { Location = new Uri("https://evil.example.com/oauth/token") } });
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.Equal((HttpStatusCode)status, e.StatusCode);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row14_AHandlerThatFollowsRedirectsByItself_IsNoticed()
    {
        _endpoint.Then(() =>
        {
            HttpResponseMessage response = FakeTokenEndpoint.Token("from-elsewhere");
            response.RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://evil.example.com/oauth/token");
            return response;
        });

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, (await FailAsync()).Kind);
    }

    [Fact]
    public async Task Row15_AWebPage_IsATransientInvalidResponse()
    {
        _endpoint.Then(() => new HttpResponseMessage { Content = new StringContent("""{"access_token":"t"}""", Encoding.UTF8, "text/html") });
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.True(e.IsTransient);
        Assert.Equal(1, _endpoint.Count);
    }

    [Fact]
    public async Task Row16_NoContent_IsAnInvalidResponse()
    {
        _endpoint.Then(() => new HttpResponseMessage(HttpStatusCode.NoContent));
        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, (await FailAsync()).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public Task Row16_AnEmptyBody_IsAnInvalidResponse(string body) => IsInvalidAsync(body);

    public static TheoryData<string> MalformedBodies() => new(
        "null",
        "\"t\"",
        "{\"access_token\":\"t\"",
        "{\"access_token\":\"t\"} x",
        "{\"access_token\":\"t\"}{}",
        "{\"access_token\":\"t\",}",
        "{\"access_token\":\"t\" /* comment */}",
        "[{\"access_token\":\"t\"}]",
        "{\"access_token\":\"a\",\"access_token\":\"b\"}",
        "{\"access_token\":\"a\",\"access\\u005ftoken\":\"b\"}",
        "{\"access_token\":\"a\",\"expires_in\":1,\"expires_in\":2}",
        "{\"access_token\":\"t\",\"x\":" + new string('[', 1000) + new string(']', 1000) + "}",
        "{\"access_token\":\"\\ud800\"}",
        "{\"access_token\":\"t\",\"token_type\":[]}");

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public Task Row17_MalformedJson_IsAnInvalidResponse(string body) => IsInvalidAsync(body);

    [Theory]
    [InlineData("\uFEFF{\"access_token\":\"t\"}")]
    [InlineData("{\"access_token\":\"t\",\"extra\":{\"access_token\":[1,{\"a\":null}]},\"other\":1e400}")]
    [InlineData("{ \"access\\u005ftoken\" : \"t\" }")]
    public Task Row18_HarmlessVariations_AreAccepted(string body) => IsAcceptedAsync(body);

    public static TheoryData<string> MissingTokens() => new(
        "{\"expires_in\":60}",
        "{\"access_token\":null}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":5}",
        "{\"access_token\":{}}",
        "{\"access_token\":\"" + new string('a', (32 * 1024) + 1) + "\"}");

    [Theory]
    [MemberData(nameof(MissingTokens))]
    public Task Row19_NoTokenOrAnImmenseOne_IsAnInvalidResponse(string body) => IsInvalidAsync(body);

    [Theory]
    [InlineData("a\\r\\nX-Evil: 1")]
    [InlineData("a b")]
    [InlineData("a\\u0000")]
    [InlineData("a,b")]
    [InlineData("t\\u00fc")]
    [InlineData("a=b")]
    [InlineData("==")]
    public Task Row20_ATokenThatCannotStandInAHeader_IsAnInvalidResponse(string token) => IsInvalidAsync($$"""{"access_token":"{{token}}"}""");

    [Theory]
    [InlineData("{\"access_token\":\"t\"}")]
    [InlineData("{\"access_token\":\"t\",\"token_type\":\"bearer\"}")]
    [InlineData("{\"access_token\":\"t\",\"token_type\":\"BEARER\"}")]
    [InlineData("{\"access_token\":\"t\",\"token_type\":null}")]
    public Task Row27_ABearerToken_OrOneOfNoType_IsAccepted(string body) => IsAcceptedAsync(body);

    [Theory]
    [InlineData("DPoP")]
    [InlineData("mac")]
    public async Task Row28_AnotherTokenType_IsRefusedByName(string type)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json($$"""{"access_token":"t","token_type":"{{type}}"}"""));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.Contains(type, e.Message);
    }

    [Fact]
    public async Task Row28_ATypeThatCannotBeAName_IsNotShown()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json("""{"access_token":"Bearer","token_type":"the-token-in-the-wrong-place"}"""));
        Assert.DoesNotContain("the-token", (await FailAsync()).ToString());
    }

    [Fact]
    public async Task Row29_AnErrorWithStatus200_IsARefusal()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json("""{"error":"access_denied","error_description":"No.","access_token":"t"}"""));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.Rejected, e.Kind);
        Assert.Equal("access_denied", e.Error);
    }

    [Fact]
    public async Task Row30_TheDescription_IsCutAndCleaned_AndMasksTheSecret()
    {
        string description = "a\\u0000b\\r\\nc\\u202E client-\\nsecret " + new string('x', 40_000);
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized, "invalid_client", description));
        Auth0TokenException e = await FailAsync();

        Assert.StartsWith("abc *** xxx", e.ErrorDescription);
        Assert.Equal(512, e.ErrorDescription!.Length);
        Assert.DoesNotContain("client-secret", e.ToString());
    }

    [Fact]
    public async Task Row30_ASecretThatIsCutInTheMiddle_LeavesNoPart()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized, "invalid_client", new string('x', 505) + "client-secret"));
        Assert.DoesNotContain("client", (await FailAsync()).ErrorDescription);
    }

    [Fact]
    public async Task Row30_AnErrorBodyOfAMegabyte_KeepsTheKindOfItsStatus()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(HttpStatusCode.Unauthorized, "invalid_client", new string('x', 1_000_000)));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.Rejected, e.Kind);
        Assert.True(e.Message.Length < 300);
    }

    [Theory]
    [InlineData("{\"access_token\":\"t\",\"x\":\"", 'x', "\"}")]
    [InlineData("{\"access_token\":\"t\"}", ' ', "")] // what was read of it would be a token
    public async Task Row32_ABodyOver64KiB_IsAnInvalidResponse(string start, char filling, string end)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(start + new string(filling, 64 * 1024) + end));
        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, (await FailAsync()).Kind);
    }

    [Fact]
    public async Task TheRequestIdOfTheAnswer_IsTheCorrelationId()
    {
        _endpoint.Then(() =>
        {
            HttpResponseMessage response = FakeTokenEndpoint.Error(HttpStatusCode.Forbidden);
            response.Headers.Add("X-Auth0-RequestId", "0123456789abcdef");
            return response;
        });

        Assert.Equal("0123456789abcdef", (await FailAsync()).CorrelationId);
    }

    [Fact]
    public async Task Row38_AProxyThatWantsAuthentication_IsUnavailableWithItsStatus()
    {
        _endpoint.Then(() => new HttpResponseMessage(HttpStatusCode.ProxyAuthenticationRequired));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.Unavailable, e.Kind);
        Assert.Equal(HttpStatusCode.ProxyAuthenticationRequired, e.StatusCode);
        Assert.Equal(1, _endpoint.Count);
    }

    private async Task IsInvalidAsync(string body)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(body));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.Equal(HttpStatusCode.OK, e.StatusCode);
        Assert.Equal(1, _endpoint.Count);
    }

    private async Task IsAcceptedAsync(string body)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(body));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal("t", await provider.GetTokenAsync());
    }

    private async Task<Auth0TokenException> FailAsync()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        return await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
    }
}
