using System;
using System.Buffers.Text;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace FakeTenant.Tests;

public sealed class LegacyTokenTests
{
    private static readonly FakeTenantOptions AcceptsLegacy = new() { AcceptLegacyTokens = true };

    [Fact]
    public async Task Are_taken_when_the_tenant_says_so()
    {
        await using TestTenant tenant = await TestTenant.StartAsync(AcceptsLegacy);

        Answer answer = await tenant.GetAsync("clients", Bearer(new { aud = LumenBooks.GlobalClientId, scope = "read:clients", exp = 99999999999 }));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([TokenKind.Legacy], tenant.Server.Log.ApiCalls.Select(call => call.Token));
        Assert.Empty(tenant.Server.Log.TokenResponses);
    }

    [Fact]
    public async Task Are_refused_by_default_and_still_recognised()
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.GetAsync("clients", Bearer(new { aud = LumenBooks.GlobalClientId, scope = "read:clients", exp = 99999999999 }));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal($"Bad audience: {LumenBooks.GlobalClientId}", answer.Text("message"));
        Assert.Equal([new ApiCall("GET", "/api/v2/clients", TokenKind.Legacy, 401)], tenant.Server.Log.ApiCalls);
    }

    [Fact]
    public async Task The_scopes_object_without_expiry_of_the_first_generation_is_taken()
    {
        await using TestTenant tenant = await TestTenant.StartAsync(AcceptsLegacy);
        string authorization = Bearer(new { aud = LumenBooks.GlobalClientId, scopes = new { users = new { actions = new[] { "read", "update" } } } });

        Assert.Equal(HttpStatusCode.OK, (await tenant.GetAsync("users", authorization)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await tenant.GetAsync("clients", authorization)).Status);
    }

    [Theory]
    [InlineData("""{"aud":"dummyGlobalClientIdOfLumenBooks0","scope":"read:users","exp":1000}""", "Expired token received for JSON Web Token validation")]
    [InlineData("""{"aud":"dummyGlobalClientIdOfLumenBooks0","scope":"read:users","exp":"never"}""", "Expired token received for JSON Web Token validation")]
    [InlineData("""{"aud":"dummyGlobalClientIdOfLumenBooks0","scope":"read:users","nbf":99999999999}""", "Token is not active yet")]
    [InlineData("""{"aud":"https://lumen-books.eu.auth0.com/api/v2/","scope":"read:users"}""", "Bad audience: https://lumen-books.eu.auth0.com/api/v2/")]
    [InlineData("""{"aud":["dummyGlobalClientIdOfLumenBooks0"],"scope":"read:users"}""", "Bad audience: ")]
    [InlineData("""{"scope":"read:users"}""", "Bad audience: ")]
    public async Task Need_the_right_time_and_audience(string payload, string message)
    {
        await using TestTenant tenant = await TestTenant.StartAsync(AcceptsLegacy);

        Answer answer = await tenant.GetAsync("users", Bearer(JsonNode.Parse(payload)!));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(message, answer.Text("message"));
    }

    [Theory]
    [InlineData("""{"scope":42}""")]
    [InlineData("""{"scopes":"read:users"}""")]
    [InlineData("""{"scopes":{"users":null}}""")]
    [InlineData("""{"scopes":{"users":{"actions":"read"}}}""")]
    [InlineData("""{"scopes":{"users":{"actions":[null,{}]}}}""")]
    public async Task Odd_scopes_grant_nothing(string payload)
    {
        await using TestTenant tenant = await TestTenant.StartAsync(AcceptsLegacy);
        JsonNode json = JsonNode.Parse(payload)!;
        json["aud"] = LumenBooks.GlobalClientId;

        Assert.Equal(HttpStatusCode.Forbidden, (await tenant.GetAsync("users", Bearer(json))).Status);
    }

    [Fact]
    public async Task The_secret_may_be_written_in_base64_or_base64url()
    {
        byte[] key = [.. Enumerable.Repeat<byte>(0xFB, 47)];
        foreach (string secret in (string[])[Convert.ToBase64String(key), Base64Url.EncodeToString(key)])
        {
            await using TestTenant tenant = await TestTenant.StartAsync(
                new FakeTenantOptions { AcceptLegacyTokens = true, GlobalClientSecret = secret });
            string token = HandMadeToken.Sign(new { aud = LumenBooks.GlobalClientId, scope = "read:users" }, key);

            Assert.Equal(HttpStatusCode.OK, (await tenant.GetAsync("users", "Bearer " + token)).Status);
        }
    }

    private static string Bearer(object payload) => "Bearer " + HandMadeToken.Sign(payload);
}
