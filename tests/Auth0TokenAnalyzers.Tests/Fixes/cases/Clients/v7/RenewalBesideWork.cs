using System;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

public sealed class SyncingDirectory : BackgroundService
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly TimeSpan _interval = TimeSpan.FromHours(1);

    public SyncingDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _client.UpdateAccessToken(_config["Auth0:Token"]);
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
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly Timer _timer;
    private readonly SemaphoreSlim _lock = new SemaphoreSlim(1, 1);
    private int _rounds;

    public CountingDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _timer = new Timer(_ => Tick(), null, TimeSpan.Zero, TimeSpan.FromHours(1));
    }

    public int Rounds => _rounds;

    public void Dispose() => _timer.Dispose();

    public async Task<object> AllAsync()
    {
        await _lock.WaitAsync();
        try
        {
            _client.UpdateAccessToken(_config["Auth0:Token"]);
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
        _client.UpdateAccessToken(_config["Auth0:Token"]);
    }
}

public class WarmedDirectory
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    public WarmedDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
    }

    // Gives the other service time to start.
    public async Task<object> AllAsync(CancellationToken cancellationToken)
    {
        _client.UpdateAccessToken(_config["Auth0:Token"]);
        await Task.Delay(_pause, cancellationToken);
        return _client.Users;
    }

    public void Watch(CancellationToken cancellationToken) => Task.Run(async () =>
    {
        while (true)
        {
            // Whoever watches wants to know.
            Console.Beep();
            _client.UpdateAccessToken(_config["Auth0:Token"]);
            await Task.Delay(_pause, cancellationToken);
        }
    });

    public string First()
    {
        var rounds = 0;
        while (rounds < 10)
        {
            _client.UpdateAccessToken(_config["Auth0:Token"]);
            if (_client.Users is null)
                return "";
        }
        return "found";
    }
}
