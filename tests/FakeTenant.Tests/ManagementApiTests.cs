using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Threading.Tasks;
using Xunit;

namespace FakeTenant.Tests;

public sealed class ManagementApiTests
{
    [Theory]
    [InlineData("clients", "client_id", "name")]
    [InlineData("users", "user_id", "email")]
    public async Task Serves_a_token_of_its_own(string path, string idField, string nameField)
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.GetAsync(path, "Bearer " + await tenant.GetTokenAsync());

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Body.EnumerateArray());
        Assert.All(answer.Body.EnumerateArray(), item =>
        {
            Assert.NotEmpty(item.GetProperty(idField).GetString()!);
            Assert.NotEmpty(item.GetProperty(nameField).GetString()!);
        });
        Assert.Equal([new ApiCall("GET", $"/api/v2/{path}", TokenKind.ClientCredentials, 200)], tenant.Server.Log.ApiCalls);
        Assert.Equal([200], tenant.Server.Log.TokenResponses);
    }

    [Fact]
    public async Task Serves_the_blocked_users_alone_when_asked_for_them()
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.GetAsync("users?q=blocked:true&search_engine=v3", "Bearer " + await tenant.GetTokenAsync());

        Assert.True(Assert.Single(answer.Body.EnumerateArray()).GetProperty("blocked").GetBoolean());
    }

    [Theory]
    [InlineData("clients", "read:users", "Insufficient scope, expected any of: read:clients,read:client_keys,read:client_credentials,read:client_summary")]
    [InlineData("users", "read:clients", "Insufficient scope, expected any of: read:users,read:user_idp_tokens")]
    public async Task Refuses_a_token_without_any_of_the_scopes(string path, string scope, string message)
    {
        var client = new TenantClient { ClientId = "narrow", ClientSecret = "dummy", GrantedScopes = [scope] };
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { Clients = [client] });

        Answer answer = await tenant.GetAsync(path, "Bearer " + await tenant.GetTokenAsync(client));

        AssertRefused(answer, HttpStatusCode.Forbidden, message);
        Assert.Equal("Forbidden", answer.Text("error"));
        Assert.Equal("insufficient_scope", answer.Text("errorCode"));
        Assert.Equal(403, Assert.Single(tenant.Server.Log.ApiCalls).StatusCode);
    }

    [Theory]
    [InlineData("read:client_keys")]
    [InlineData("update:users read:clients")]
    public async Task One_of_the_scopes_is_enough(string scopes)
    {
        var client = new TenantClient { ClientId = "narrow", ClientSecret = "dummy", GrantedScopes = scopes.Split(' ') };
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { Clients = [client] });

        Answer answer = await tenant.GetAsync("clients", "Bearer " + await tenant.GetTokenAsync(client));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_token_ends_at_the_second_of_its_expiry()
    {
        var time = new ManualTime();
        await using TestTenant tenant = await TestTenant.StartAsync(
            new FakeTenantOptions { TimeProvider = time, TokenLifetime = TimeSpan.FromMinutes(5) });
        string authorization = "Bearer " + await tenant.GetTokenAsync();

        time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await tenant.GetAsync("users", authorization)).Status);

        time.Advance(TimeSpan.FromSeconds(1));
        AssertRefused(
            await tenant.GetAsync("users", authorization), HttpStatusCode.Unauthorized, "Expired token received for JSON Web Token validation");
        Assert.Equal([TokenKind.ClientCredentials, TokenKind.ClientCredentials], tenant.Server.Log.ApiCalls.Select(call => call.Token));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, "Missing authentication", TokenKind.None)]
    [InlineData("Basic ZHVtbXk6ZHVtbXk=", HttpStatusCode.BadRequest, "Bad HTTP authentication header format", TokenKind.Unknown)]
    [InlineData("Bearer dummy", HttpStatusCode.Unauthorized, "Invalid token", TokenKind.Unknown)]
    [InlineData("Bearer a.b.c", HttpStatusCode.Unauthorized, "Invalid token", TokenKind.Unknown)]
    [InlineData("Bearer ...", HttpStatusCode.Unauthorized, "Invalid token", TokenKind.Unknown)]
    [InlineData("Bearer W10.W10.W10", HttpStatusCode.Unauthorized, "Invalid token", TokenKind.Unknown)]
    public async Task Refuses_what_is_no_token(string? authorization, HttpStatusCode status, string message, TokenKind kind)
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        AssertRefused(await tenant.GetAsync("clients", authorization), status, message);
        Assert.Equal([kind], tenant.Server.Log.ApiCalls.Select(call => call.Token));
    }

    [Fact]
    public async Task Refuses_forged_tokens()
    {
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { AcceptLegacyTokens = true });
        string good = await tenant.GetTokenAsync();
        var payload = new { aud = "https://lumen-books.eu.auth0.com/api/v2/", scope = "read:users", exp = 99999999999 };
        string[] forged =
        [
            HandMadeToken.Unsigned(payload),
            HandMadeToken.WithPayload(good, payload),
            HandMadeToken.Sign(payload, RandomNumberGenerator.GetBytes(48)),
            HandMadeToken.Sign(payload, algorithm: "RS256"),
        ];

        foreach (string token in forged)
        {
            AssertRefused(
                await tenant.GetAsync("users", "Bearer " + token), HttpStatusCode.Unauthorized, "Invalid signature received for JSON Web Token validation");
        }

        Assert.All(tenant.Server.Log.ApiCalls, call => Assert.Equal(TokenKind.Unknown, call.Token));
    }

    private static void AssertRefused(Answer answer, HttpStatusCode status, string message)
    {
        Assert.Equal(status, answer.Status);
        Assert.Equal((int)status, answer.Body.GetProperty("statusCode").GetInt32());
        Assert.Equal(message, answer.Text("message"));
    }
}
