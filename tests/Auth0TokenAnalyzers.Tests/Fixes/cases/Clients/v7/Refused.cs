using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0.AuthenticationApi;
using Auth0.AuthenticationApi.Models;
using Auth0.Core.Exceptions;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop;

/// <summary>Goes on when Auth0 refuses a request.</summary>
public sealed class Refused(IConfiguration config, ILogger<Refused> logger)
{
    public async Task<bool> IsThereAsync(string id)
    {
        using var client = new ManagementApiClient(config["Auth0:Token"], "shop.eu.auth0.com");
        try
        {
            await client.Users.GetAsync(id);
            return true;
        }
        catch (ErrorApiException)
        {
            return false;
        }
    }

    public async Task<bool> IsThereAtOnceAsync(string id)
    {
        try
        {
            using var client = new ManagementApiClient(config["Auth0:Token"], "shop.eu.auth0.com");
            return await client.Users.GetAsync(id) is not null;
        }
        catch (ApiException e)
        {
            logger.LogError(e, "Nobody is there");
            return false;
        }
    }

    public async Task<int> StatusAsync(string id)
    {
        using var client = new ManagementApiClient(config["Auth0:Token"], "shop.eu.auth0.com");
        try
        {
            await client.Users.GetAsync(id);
            return 200;
        }
        catch (ErrorApiException e)
        {
            return (int)e.StatusCode;
        }
    }

    public async Task<string?> ReadAsync(HttpClient http, string id)
    {
        try
        {
            var authentication = new AuthenticationApiClient("shop.eu.auth0.com");
            var answer = await authentication.GetTokenAsync(new ClientCredentialsTokenRequest
            {
                ClientId = config["Auth0:Management:ClientId"],
                ClientSecret = config["Auth0:Management:ClientSecret"],
                Audience = "https://shop.eu.auth0.com/api/v2/",
            });
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.eu.auth0.com/api/v2/users/" + id);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", answer.AccessToken);
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        catch (ErrorApiException e)
        {
            logger.LogError(e, "No token");
            return null;
        }
    }

    public async Task<bool> IsSlowAsync(string id)
    {
        using var client = new ManagementApiClient(config["Auth0:Token"], "shop.eu.auth0.com");
        try
        {
            await client.Users.GetAsync(id);
            return false;
        }
        catch (RateLimitApiException)
        {
            return true;
        }
    }
}
