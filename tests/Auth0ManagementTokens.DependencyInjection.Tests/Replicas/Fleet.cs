using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using FakeTenant;

namespace Auth0ManagementTokens.DependencyInjection.Tests;

/// <summary>Many processes of <see cref="Replica"/>, which are told what to do at the same time.</summary>
internal sealed class Fleet : IDisposable
{
    /// <summary>Only ends a test that would hang, also on a machine where twenty processes take minutes to start.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);

    private readonly List<Process> _replicas;

    private Fleet(List<Process> replicas) => _replicas = replicas;

    public static async Task<Fleet> StartAsync(int size, FakeTenantServer tenant, string redis)
    {
        Fleet fleet = new([.. Enumerable.Range(0, size).Select(_ => Start(tenant, redis))]);
        try
        {
            foreach (Process replica in fleet._replicas) await ReadAsync(replica);
            return fleet;
        }
        catch
        {
            fleet.Dispose();
            throw;
        }
    }

    /// <summary>Sends a command to all replicas, waits for none, and returns their answers.</summary>
    public async Task<string[]> TellAllAsync(string command)
    {
        foreach (Process replica in _replicas) await replica.StandardInput.WriteLineAsync(command);
        return await Task.WhenAll(_replicas.Select(ReadAsync));
    }

    public void Dispose()
    {
        foreach (Process replica in _replicas)
        {
            replica.Kill();
            replica.WaitForExit();
            replica.Dispose();
        }
    }

    private static Process Start(FakeTenantServer tenant, string redis)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Replica).Assembly.Location, redis, LumenBooks.Host])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in tenant.ClientEnvironment) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        process.StandardInput.AutoFlush = true;
        return process;
    }

    private static async Task<string> ReadAsync(Process replica) =>
        await replica.StandardOutput.ReadLineAsync().WaitAsync(s_limit) ?? throw new InvalidOperationException("A replica has ended.");
}
