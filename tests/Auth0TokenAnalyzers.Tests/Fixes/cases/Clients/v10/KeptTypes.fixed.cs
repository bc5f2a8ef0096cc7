using System;
using System.Collections.Generic;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private readonly IConfiguration _config;

    public UserDirectory(IConfiguration config)
    {
        _config = config;
    }

    public object Replaced(ManagementApiClient other, bool isTest)
    {
        var client = new ManagementApiClient("", new ClientOptions
        {
            BaseUrl = "https://example.auth0.com/api/v2",
            HttpClient = new HttpClient(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    _config["Auth0:Management:ClientId"]!,
                    _config["Auth0:Management:ClientSecret"]!),
                new HttpClientHandler()))
        });
        if (isTest)
            client = other;
        return client.Users;
    }

    public ManagementApiClient WithHeaders() => new("", new ClientOptions
    {
        BaseUrl = "https://example.auth0.com/api/v2",
        AdditionalHeaders = new Dictionary<string, string?> { ["X-Trace"] = null },
        HttpClient = new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                _config["Auth0:Management:ClientId"]!,
                _config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler())),
    });

    // The client does not say which tenant.
    public ManagementApiClient WithoutTenant() => new ManagementApiClient(token: Auth0ManagementTokenProvider.GetShared(
        _config["Auth0:Domain"]!,
        _config["Auth0:Management:ClientId"]!,
        _config["Auth0:Management:ClientSecret"]!).GetToken());

    public ManagementApiClient WithGivenOptions(ClientOptions options) => new ManagementApiClient(Auth0ManagementTokenProvider.GetShared(
        _config["Auth0:Domain"]!,
        _config["Auth0:Management:ClientId"]!,
        _config["Auth0:Management:ClientSecret"]!).GetToken(), options);
}
