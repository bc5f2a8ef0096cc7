using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

public sealed class SyncingDirectory : BackgroundService
{
    private readonly ManagementApiClient _client;
    private readonly TimeSpan _interval = TimeSpan.FromHours(1);

    public SyncingDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await SyncAsync(stoppingToken);
            await Task.Delay(_interval, stoppingToken);
        }
    }

    private Task SyncAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine(_client.Users);
        return Task.CompletedTask;
    }
}

public sealed class CountingDirectory : IDisposable
{
    private readonly ManagementApiClient _client;
    private readonly Timer _timer;
    private readonly SemaphoreSlim _lock = new SemaphoreSlim(1, 1);
    private int _rounds;

    public CountingDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
        _timer = new Timer(_ => Tick(), null, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    public int Rounds => _rounds;

    public void Dispose() => _timer.Dispose();

    public async Task<object> AllAsync()
    {
        await _lock.WaitAsync();
        try
        {
            return _client.Users;
        }
        finally
        {
            _lock.Release();
        }
    }

    private void Tick()
    {
        _rounds++;
    }
}

public class WarmedDirectory
{
    private readonly ManagementApiClient _client;
    private readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    public WarmedDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(
            "",
            new Uri($"https://{config["Auth0:Domain"]}/api/v2"),
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
                new HttpClientHandler())));
    }

    // Gives the other service time to start.
    public async Task<object> AllAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_pause, cancellationToken);
        return _client.Users;
    }

    public void Watch(CancellationToken cancellationToken) => Task.Run(async () =>
    {
        while (true)
        {
            // Whoever watches wants to know.
            Console.Beep();
            await Task.Delay(_pause, cancellationToken);
        }
    });

    public string First()
    {
        var rounds = 0;
        while (rounds < 10)
        {
            if (_client.Users is null)
                return "";
        }
        return "found";
    }
}
