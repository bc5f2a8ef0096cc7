using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace FakeTenant.Tests;

public sealed class TokenEndpointTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Issues_a_token_with_the_claims_of_Auth0(bool json)
    {
        var time = new ManualTime();
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { TimeProvider = time });
        Dictionary<string, string> request = tenant.GoodRequest();

        Answer answer = await tenant.PostTokenAsync(json ? JsonContent.Create(request) : new FormUrlEncodedContent(request));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Bearer", answer.Text("token_type"));
        Assert.Equal(86400, answer.Body.GetProperty("expires_in").GetInt64());
        Assert.Equal("read:clients read:client_keys read:users", answer.Text("scope"));

        string token = answer.Text("access_token")!;
        JsonElement header = HandMadeToken.ReadHeader(token);
        Assert.Equal("RS256", header.GetProperty("alg").GetString());
        Assert.NotEmpty(header.GetProperty("kid").GetString()!);
        JsonElement payload = HandMadeToken.ReadPayload(token);
        Assert.Equal("https://lumen-books.eu.auth0.com/", payload.GetProperty("iss").GetString());
        Assert.Equal("https://lumen-books.eu.auth0.com/api/v2/", payload.GetProperty("aud").GetString());
        Assert.Equal(LumenBooks.Jobs.ClientId + "@clients", payload.GetProperty("sub").GetString());
        Assert.Equal(LumenBooks.Jobs.ClientId, payload.GetProperty("azp").GetString());
        Assert.Equal("client-credentials", payload.GetProperty("gty").GetString());
        Assert.Equal("read:clients read:client_keys read:users", payload.GetProperty("scope").GetString());
        long issuedAt = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal(issuedAt, payload.GetProperty("iat").GetInt64());
        Assert.Equal(issuedAt + 86400, payload.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task Issues_only_the_scopes_that_were_asked_for()
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.RequestTokenAsync(tenant.GoodRequest().With("scope", "read:users"));

        Assert.Equal("read:users", answer.Text("scope"));
        Assert.Equal("read:users", HandMadeToken.ReadPayload(answer.Text("access_token")!).GetProperty("scope").GetString());
    }

    [Theory]
    [InlineData("client_secret", "wrong", 401, "access_denied", "Unauthorized")]
    [InlineData("client_id", "nobody", 401, "access_denied", "Unauthorized")]
    [InlineData("audience", "https://books.example/", 403, "access_denied", "Service not found: https://books.example/")]
    [InlineData("audience", "https://lumen-books.eu.auth0.com/api/v2", 403, "access_denied", "Service not found: https://lumen-books.eu.auth0.com/api/v2")]
    [InlineData("audience", null, 403, "access_denied", "No audience parameter was provided, and no default audience has been configured")]
    [InlineData("scope", "read:users delete:users", 403, "access_denied", "Client has not been granted scopes: delete:users")]
    [InlineData("grant_type", "password", 403, "unsupported_grant_type", "Unsupported grant type: password")]
    [InlineData("grant_type", null, 400, "invalid_request", "Missing required parameter: grant_type")]
    [InlineData("client_id", null, 400, "invalid_request", "Missing required parameter: client_id")]
    [InlineData("client_secret", null, 400, "invalid_request", "Missing required parameter: client_secret")]
    [InlineData("client_secret", "", 400, "invalid_request", "Missing required parameter: client_secret")]
    public async Task Refuses_as_Auth0_does(string parameter, string? value, int status, string error, string description)
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.RequestTokenAsync(tenant.GoodRequest().With(parameter, value));

        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.Equal(error, answer.Text("error"));
        Assert.Equal(description, answer.Text("error_description"));
        Assert.Null(answer.Text("access_token"));
        Assert.Equal([status], tenant.Server.Log.TokenResponses);
    }

    [Fact]
    public async Task Refuses_a_client_without_a_grant_for_the_Management_API()
    {
        var client = new TenantClient { ClientId = "no-grant", ClientSecret = "dummy" };
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { Clients = [client] });

        Answer answer = await tenant.RequestTokenAsync(tenant.GoodRequest(client));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("access_denied", answer.Text("error"));
        Assert.StartsWith(
            "Client is not authorized to access \"https://lumen-books.eu.auth0.com/api/v2/\". You need to create a \"client-grant\"",
            answer.Text("error_description"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_client_whose_grant_type_is_off()
    {
        var client = new TenantClient { ClientId = "off", ClientSecret = "dummy", GrantedScopes = ["read:users"], ClientCredentialsAllowed = false };
        await using TestTenant tenant = await TestTenant.StartAsync(new FakeTenantOptions { Clients = [client] });

        Answer answer = await tenant.RequestTokenAsync(tenant.GoodRequest(client));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("unauthorized_client", answer.Text("error"));
        Assert.Equal("Grant type 'client_credentials' not allowed for the client.", answer.Text("error_description"));
    }

    [Theory]
    [InlineData("{\"grant_type\":", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("grant_type=client_credentials", "text/plain")]
    public async Task Refuses_a_body_it_cannot_read(string body, string mediaType)
    {
        await using TestTenant tenant = await TestTenant.StartAsync();

        Answer answer = await tenant.PostTokenAsync(new StringContent(body, Encoding.UTF8, mediaType));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("invalid_request", answer.Text("error"));
    }
}
