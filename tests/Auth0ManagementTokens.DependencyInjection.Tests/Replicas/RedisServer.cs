using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Auth0ManagementTokens.Tests;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>A Redis server of the test's own, on a free port of loopback, that keeps nothing on disk.</summary>
internal sealed class RedisServer : IDisposable
{
    private const string Program = "redis-server";
    private readonly Process _process;

    private RedisServer(Process process, int port) => (_process, Address) = (process, $"127.0.0.1:{port}");

    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, Program)));

    public string Address { get; }

    public static async Task<RedisServer> StartAsync()
    {
        while (true)
        {
            int port = FindFreePort();
            ProcessStartInfo start = new(Program, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"])
            {
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
            };
            RedisServer server = new(Process.Start(start)!, port);
            if (await server.IsReadyAsync()) return server;
            server.Dispose(); // somebody else was faster to take the port
        }
    }

    /// <summary>Ends the server as a crash does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static int FindFreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience.Limit) is { } line)
        {
            if (!line.Contains("Ready to accept connections", StringComparison.Ordinal)) continue;
            _ = _process.StandardOutput.ReadToEndAsync(); // or it would stop when the pipe is full
            return true;
        }

        return false;
    }
}
