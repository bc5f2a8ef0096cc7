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
    [InlineData(HttpStatusCode.Unauthorized, "invalid_client", Auth0TokenErrorKind.Rejected)]
    [InlineData(HttpStatusCode.Unauthorized, "access_denied", Auth0TokenErrorKind.Rejected)]
    [InlineData(HttpStatusCode.Forbidden, "access_denied", Auth0TokenErrorKind.Rejected)]
    [InlineData(HttpStatusCode.Forbidden, "unauthorized_client", Auth0TokenErrorKind.Rejected)]
    [InlineData(HttpStatusCode.BadRequest, "unauthorized_client", Auth0TokenErrorKind.Rejected)]
    [InlineData(HttpStatusCode.NotFound, "Not Found", Auth0TokenErrorKind.Configuration)] // row 4
    public async Task Row02_ARefusal_IsTypedAndNotRepeated(HttpStatusCode status, string error, Auth0TokenErrorKind kind)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Error(status, error, "No."));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(kind, e.Kind);
        Assert.Equal(error, e.Error);
        Assert.Equal("No.", e.ErrorDescription);
        Assert.Equal((int)status, e.StatusCode);
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
        Assert.Equal(status, e.StatusCode);
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

    public static TheoryData<string> MalformedBodies() => new(
        "", // row 16
        " ",
        "null",
        "{\"access_token\":\"t\"", // row 17: truncated
        "{\"access_token\":\"t\"} x", // trailing garbage
        "{\"access_token\":\"t\"}{}",
        "{\"access_token\":\"t\",}",
        "{\"access_token\":\"t\" /* comment */}",
        "[{\"access_token\":\"t\"}]",
        "{\"access_token\":\"a\",\"access_token\":\"b\"}", // duplicates
        "{\"access_token\":\"a\",\"expires_in\":1,\"expires_in\":2}",
        "{\"access_token\":\"t\",\"x\":" + new string('[', 1000) + new string(']', 1000) + "}", // deep nesting
        "{\"expires_in\":60}", // row 19
        "{\"access_token\":null}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":5}",
        "{\"access_token\":{}}",
        "{\"access_token\":\"" + new string('a', (32 * 1024) + 1) + "\"}",
        "{\"access_token\":\"a\\r\\nX-Evil: 1\"}", // row 20
        "{\"access_token\":\"a b\"}",
        "{\"access_token\":\"a\\u0000\"}",
        "{\"access_token\":\"a,b\"}",
        "{\"access_token\":\"t\\u00fc\"}",
        "{\"access_token\":\"a=b\"}",
        "{\"access_token\":\"==\"}",
        "{\"access_token\":\"\\ud800\"}", // no valid text
        "{\"access_token\":\"t\",\"expires_in\":\"NaN\"}", // row 26
        "{\"access_token\":\"t\",\"expires_in\":\"soon\"}",
        "{\"access_token\":\"t\",\"expires_in\":true}",
        "{\"access_token\":\"t\",\"expires_in\":NaN}",
        "{\"access_token\":\"t\",\"expires_in\":\"Infinity\"}",
        "{\"access_token\":\"t\",\"token_type\":[]}");

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task Row16To20And26_AMalformedBody_IsAnInvalidResponse(string body)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(body));
        Auth0TokenException e = await FailAsync();

        Assert.Equal(Auth0TokenErrorKind.InvalidResponse, e.Kind);
        Assert.Equal(200, e.StatusCode);
        Assert.Equal(1, _endpoint.Count);
    }

    [Theory]
    [InlineData("\uFEFF{\"access_token\":\"t\"}")] // row 18
    [InlineData("{\"access_token\":\"t\",\"extra\":{\"access_token\":[1,{\"a\":null}]},\"other\":1e400}")]
    [InlineData("{\"access_token\":\"t\",\"token_type\":\"bearer\"}")] // row 27
    [InlineData("{\"access_token\":\"t\",\"token_type\":\"BEARER\"}")]
    [InlineData("{\"access_token\":\"t\",\"token_type\":null}")]
    [InlineData("{ \"access\\u005ftoken\" : \"t\" }")]
    public async Task Row18And27_HarmlessVariations_AreAccepted(string body)
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json(body));
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);

        Assert.Equal("t", await provider.GetTokenAsync());
    }

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

    [Fact]
    public async Task Row32_ABodyOver64KiB_IsAnInvalidResponse()
    {
        _endpoint.Then(() => FakeTokenEndpoint.Json("{\"access_token\":\"t\",\"x\":\"" + new string('x', 64 * 1024) + "\"}"));
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
        Assert.Equal(407, e.StatusCode);
        Assert.Equal(1, _endpoint.Count);
    }

    private async Task<Auth0TokenException> FailAsync()
    {
        using Auth0ManagementTokenProvider provider = _endpoint.CreateProvider(_time);
        return await Assert.ThrowsAsync<Auth0TokenException>(() => provider.GetTokenAsync());
    }
}
