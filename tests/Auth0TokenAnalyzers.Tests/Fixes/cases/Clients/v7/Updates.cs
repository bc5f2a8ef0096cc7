using System;
using System.Threading;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public sealed class RefreshedDirectory : IDisposable
{
    private readonly IConfiguration _config;
    private readonly ManagementApiClient _client;
    private readonly Timer _timer;

    public RefreshedDirectory(IConfiguration config)
    {
        _config = config;
        _client = new ManagementApiClient(string.Empty, new Uri($"https://{config["Auth0:Domain"]}/api/v2"));
        _timer = new Timer(_ => Refresh(), null, TimeSpan.Zero, TimeSpan.FromHours(12));
    }

    public object All()
    {
        // Tokens expire.
        _client.UpdateAccessToken(_config["Auth0:Token"]!);
        return _client.Users;
    }

    public void Dispose()
    {
        _timer.Dispose();
        _client.Dispose();
    }

    private void Refresh()
    {
        var token = _config["Auth0:Token"];
        _client.UpdateAccessToken(token!);
    }
}
