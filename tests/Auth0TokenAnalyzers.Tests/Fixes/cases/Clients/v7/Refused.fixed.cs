using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Auth0.Core.Exceptions;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop;

/// <summary>Goes on when Auth0 refuses a request.</summary>
public sealed class Refused(IConfiguration config, ILogger<Refused> logger)
{
    public async Task<bool> IsThereAsync(string id)
    {
        using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "shop.eu.auth0.com",
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()));
        using var client = new ManagementApiClient("", "shop.eu.auth0.com", connection);
        try
        {
            await client.Users.GetAsync(id);
            return true;
        }
        catch (Exception e) when (e is ErrorApiException or Auth0TokenException)
        {
            return false;
        }
    }

    public async Task<bool> IsThereAtOnceAsync(string id)
    {
        try
        {
            using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "shop.eu.auth0.com",
                    config["Auth0:Management:ClientId"]!,
                    config["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler()));
            using var client = new ManagementApiClient("", "shop.eu.auth0.com", connection);
            return await client.Users.GetAsync(id) is not null;
        }
        catch (Exception e) when (e is ApiException or Auth0TokenException)
        {
            logger.LogError(e, "Nobody is there");
            return false;
        }
    }

    public async Task<int> StatusAsync(string id)
    {
        using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "shop.eu.auth0.com",
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()));
        using var client = new ManagementApiClient("", "shop.eu.auth0.com", connection);
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
            using var request = new HttpRequestMessage(HttpMethod.Get, "https://shop.eu.auth0.com/api/v2/users/" + id);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Auth0ManagementTokenProvider.GetShared(
                "shop.eu.auth0.com",
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!).GetTokenAsync());
            using var response = await http.SendAsync(request);
            return await response.Content.ReadAsStringAsync();
        }
        catch (Exception e) when (e is ErrorApiException or Auth0TokenException)
        {
            logger.LogError(e, "No token");
            return null;
        }
    }

    public async Task<bool> IsSlowAsync(string id)
    {
        using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "shop.eu.auth0.com",
                config["Auth0:Management:ClientId"]!,
                config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()));
        using var client = new ManagementApiClient("", "shop.eu.auth0.com", connection);
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
