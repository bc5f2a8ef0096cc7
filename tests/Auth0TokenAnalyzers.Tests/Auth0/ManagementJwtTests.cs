using System;
using System.Linq;
using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class ManagementJwtTests
{
    private static readonly Auth0Hosts Hosts = new([]);

    [Fact]
    public void In_ReadsTenantScopesAndTimes()
    {
        var token = ManagementJwt.In("Bearer " + TestJwt.Of(TestJwt.Management), Hosts)!;

        Assert.Equal("example.us.auth0.com", token.Tenant);
        Assert.Equal("read:users update:users", string.Join(" ", token.Scopes));
        Assert.Equal((1763769600, 1763856000), (token.IssuedAt!.Value.Seconds, token.Expiry!.Value.Seconds));
    }

    [Fact]
    public void In_ReadsTheLegacyScopesObject()
    {
        var token = ManagementJwt.In(TestJwt.Of(TestJwt.Legacy), Hosts)!;

        Assert.Equal("read:users update:users", string.Join(" ", token.Scopes));
        Assert.Null(token.Tenant);
        Assert.Null(token.Expiry);
    }

    [Theory]
    [InlineData("""{"aud":["https://example.eu.auth0.com/userinfo","https://example.eu.auth0.com/api/v2/"]}""", "example.eu.auth0.com")]
    [InlineData("""{"aud":"https://example.auth0.com/api/v2"}""", "example.auth0.com")]
    [InlineData("""{"iss":"https://login.example.com/","aud":"https://example.auth0.com/api/v2/"}""", "example.auth0.com")]
    [InlineData("""{"aud":"https://tenant.example.auth0app.com/api/v2/","scope":""}""", "tenant.example.auth0app.com")]
    [InlineData("""{"iss":"https://example.auth0.com/","aud":"oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM","scope":"read:users","exp":1795305600}""", "example.auth0.com")]
    [InlineData("""{"aud":"oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM","scopes":{"clients":{"actions":["read"]},"other":{"actions":[]}}}""", null)]
    [InlineData("""{ "aud" : "https:\/\/example.auth0.com\/api\/v2\/", "exp" : 99999999999 }""", "example.auth0.com")]
    public void In_KnowsManagementTokens(string payload, string? tenant)
    {
        var token = ManagementJwt.In(TestJwt.Of(payload), Hosts);

        Assert.NotNull(token);
        Assert.Equal(tenant, token.Tenant);
    }

    [Theory]
    [InlineData(TestJwt.OwnApi)]
    [InlineData("""{"iss":"https://example.auth0.com/","aud":"oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM","sub":"auth0|1","nonce":"1"}""")]
    [InlineData("""{"iss":"https://example.auth0.com/","aud":"https://api.example.com/api/v2/","scope":"read:users"}""")]
    [InlineData("""{"iss":"https://example.auth0.com/","aud":"https://example.auth0.com/userinfo"}""")]
    [InlineData("""{"aud":"https://api.themoviedb.org/api/v2/"}""")]
    [InlineData("""{"aud":"https://example.auth0.com.evil.example/api/v2/"}""")]
    [InlineData("""{"aud":"https://api.example.com/","scopes":{"users":{"actions":["read"]}}}""")]
    [InlineData("""{"scopes":["read:users"]}""")]
    [InlineData("""{"scopes":{"users":["read"]}}""")]
    [InlineData("""{"scopes":{"invoices":{"actions":["approve"]}}}""")]
    [InlineData("""{"data":{"aud":"https://example.auth0.com/api/v2/"}}""")]
    [InlineData("""{}""")]
    public void In_OtherTokens_IsNull(string payload) => Assert.Null(ManagementJwt.In(TestJwt.Of(payload), Hosts));

    [Fact]
    public void In_KnowsConfiguredHosts() =>
        Assert.NotNull(ManagementJwt.In(TestJwt.Of("""{"aud":"https://id.example.com/api/v2/"}"""), new Auth0Hosts(["id.example.com"])));

    [Theory]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"typ":"JWT","alg":"HS256"}""")]
    [InlineData("""{"typ":"at+jwt","kid":"x","x5t":"1","alg":"RS256"}""")]
    [InlineData("""{ "alg": "HS256", "typ": "JWT" }""")]
    [InlineData("{\n  \"alg\": \"HS256\"\n}")]
    [InlineData("{\r\n\t\"alg\":\"HS256\"}")]
    [InlineData("{\t\"alg\":\"HS256\"}")]
    public void In_AssumesNothingOfTheHeader(string header) => Assert.NotNull(ManagementJwt.In(TestJwt.Of(TestJwt.Management, header), Hosts));

    [Fact]
    public void In_AssumesNothingOfTheLength()
    {
        var scopes = string.Join(" ", Enumerable.Range(0, 20_000).Select(i => $"read:thing{i}"));

        Assert.Equal(20_000, ManagementJwt.In(TestJwt.Of("""{"aud":"https://example.auth0.com/api/v2/","scope":"SCOPES"}""".Replace("SCOPES", scopes, StringComparison.Ordinal)), Hosts)!.Scopes.Length);
        Assert.NotNull(ManagementJwt.In(TestJwt.Of("""{"aud":"https://a.auth0.com/api/v2/"}"""), Hosts));
    }

    public static TheoryData<string> Texts()
    {
        var token = TestJwt.Of(TestJwt.Management);
        return
        [
            token, " " + token + " ", "Bearer " + token, "token=" + token + "&x=1", $"curl -H 'Authorization: Bearer {token}'", $"{{\"token\":\"{token}\"}}", $"The token is {token}.",
            $"{TestJwt.Of(TestJwt.OwnApi)} {token}", "eyJ.eyJ " + token, "\n" + token, "eyJhbGciOiJIUzI1NiJ9;" + token,
        ];
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_FindsTheTokenInAText(string text) => Assert.NotNull(ManagementJwt.In(text, Hosts));

    public static TheoryData<string> NoTokens()
    {
        var parts = TestJwt.Parts(TestJwt.Management);
        return
        [
            "", "eyJ", "eyJ.eyJ.", "...", $"{parts[0]}.{parts[1]}", $"{parts[0]}.{parts[1]}.", $"{parts[0]}..{parts[2]}", $".{parts[0]}.{parts[1]}.{parts[2]}", $"{parts[1]}.{parts[1]}.{parts[2]}",
            $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[2]}.{parts[2]}", $"{parts[0]}.{parts[1]}.fake-signature", $"{parts[0]}.{parts[1]}.signature", $"{parts[0]}.{parts[1]}.xxxxxxxx", $"{parts[0]}.{parts[1]}...",
            $"{parts[0]}.{parts[1]}x.{parts[2]}", $"{parts[0]}.{parts[1][..^8]}.{parts[2]}", $"x{parts[0]}.{parts[1]}.{parts[2]}", $"{parts[0][..^1]}+.{parts[1]}.{parts[2]}", new string('e', 100_000), string.Concat(Enumerable.Repeat("eyJ.", 50_000)),
        ];
    }

    [Theory]
    [MemberData(nameof(NoTokens))]
    public void In_WhatIsNoToken_IsNull(string text) => Assert.Null(ManagementJwt.In(text, Hosts));
}
