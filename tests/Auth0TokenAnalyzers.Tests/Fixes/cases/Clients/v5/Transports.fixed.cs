using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private readonly IConfiguration _config;
    private readonly HttpClient _http;

    public UserDirectory(IConfiguration config, HttpClient http)
    {
        _config = config;
        _http = http;
    }

    public IManagementApiClient WithNewClient() =>
        new ManagementApiClient("", _config["Auth0:Domain"], new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                _config["Auth0:Domain"]!,
                _config["Auth0:Management:ClientId"]!,
                _config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()))
        {
            Timeout = TimeSpan.FromSeconds(5)
        });

    public IManagementApiClient WithClientOfHandler() =>
        new ManagementApiClient("", _config["Auth0:Domain"], new HttpClient(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                _config["Auth0:Domain"]!,
                _config["Auth0:Management:ClientId"]!,
                _config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()), disposeHandler: true));

    // The client serves others as well.
    public IManagementApiClient WithGivenClient() => new ManagementApiClient(Auth0ManagementTokenProvider.GetShared(
        _config["Auth0:Domain"]!,
        _config["Auth0:Management:ClientId"]!,
        _config["Auth0:Management:ClientSecret"]!).GetToken(), _config["Auth0:Domain"], _http);

    public IManagementApiClient WithoutHandler() => new ManagementApiClient(
        "",
        _config["Auth0:Domain"],
        new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                _config["Auth0:Domain"]!,
                _config["Auth0:Management:ClientId"]!,
                _config["Auth0:Management:ClientSecret"]!),
            new HttpClientHandler()));
}
