using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

public sealed class HostedDirectory
{
    private readonly ManagementApiClient _client;

    public HostedDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}

public sealed class ElapsingDirectory
{
    private readonly ManagementApiClient _client;

    public ElapsingDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}

public sealed class LoopingDirectory
{
    private readonly ManagementApiClient _client;

    public LoopingDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}

public sealed class GuardedDirectory
{
    private readonly ManagementApiClient _client;

    public GuardedDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}

public class LambdaDirectory
{
    private readonly ManagementApiClient _client;

    public LambdaDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}

public class PeriodicDirectory
{
    private readonly ManagementApiClient _client;

    public PeriodicDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    public object Users => _client.Users;
}
