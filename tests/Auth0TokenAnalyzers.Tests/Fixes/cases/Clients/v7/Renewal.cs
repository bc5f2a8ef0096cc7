using System;
using System.Threading;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class HostedDirectory : BackgroundService
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly ILogger<HostedDirectory> _logger;

    public HostedDirectory(IConfiguration config, ILogger<HostedDirectory> logger)
    {
        _config = config;
        _logger = logger;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
    }

    public object Users => _client.Users;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(TimeSpan.FromHours(12), stoppingToken);
            try
            {
                _client.UpdateAccessToken(_config["Auth0:Token"]);
            }
            catch (Exception e)
            {
                _logger.LogError(e, "No token");
            }
        }
    }
}

public sealed class ElapsingDirectory
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly System.Timers.Timer _timer = new System.Timers.Timer(3600000);

    public ElapsingDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _timer.Elapsed += OnElapsed;
        _timer.AutoReset = true;
        _timer.Start();
    }

    public object Users => _client.Users;

    private void OnElapsed(object? sender, System.Timers.ElapsedEventArgs e) => _client.UpdateAccessToken(_config["Auth0:Token"]);
}

public sealed class LoopingDirectory
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly CancellationTokenSource _stop = new CancellationTokenSource();

    public LoopingDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _ = Task.Run(() => RefreshLoopAsync(_stop.Token));
    }

    public object Users => _client.Users;

    private async Task RefreshLoopAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromHours(1), cancellationToken);
            _client.UpdateAccessToken(_config["Auth0:Token"]);
        }
    }
}

public sealed class GuardedDirectory : IAsyncDisposable
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly CancellationTokenSource _stop = new CancellationTokenSource();
    private readonly SemaphoreSlim _lock = new SemaphoreSlim(1, 1);
    private readonly Task _loop;
    private DateTime _last;

    public GuardedDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _loop = RefreshLoopAsync();
    }

    public object Users => _client.Users;

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _loop;
        _stop.Dispose();
        _lock.Dispose();
    }

    private async Task RefreshLoopAsync()
    {
        try
        {
            while (!_stop.Token.IsCancellationRequested)
            {
                await RefreshAsync();
                await Task.Delay(TimeSpan.FromMinutes(30), _stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private async Task RefreshAsync()
    {
        await _lock.WaitAsync();
        try
        {
            _client.UpdateAccessToken(_config["Auth0:Token"]);
            _last = DateTime.UtcNow;
        }
        finally
        {
            _lock.Release();
        }
    }
}

public class LambdaDirectory
{
    private readonly ManagementApiClient _client;
    private readonly System.Timers.Timer _timer;

    public LambdaDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _timer = new System.Timers.Timer(TimeSpan.FromHours(12).TotalMilliseconds) { AutoReset = true };
        _timer.Elapsed += (sender, e) => _client.UpdateAccessToken(config["Auth0:Token"]);
        _timer.Enabled = true;
    }

    public object Users => _client.Users;
}

public class PeriodicDirectory
{
    private readonly ManagementApiClient _client;

    public PeriodicDirectory(IConfiguration config)
    {
        _client = new ManagementApiClient(config["Auth0:Token"], new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        Task.Run(async () =>
        {
            using var timer = new PeriodicTimer(TimeSpan.FromHours(12));
            while (await timer.WaitForNextTickAsync())
                _client.UpdateAccessToken(config["Auth0:Token"]);
        });
    }

    public object Users => _client.Users;
}
