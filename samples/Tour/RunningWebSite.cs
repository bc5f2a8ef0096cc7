using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tour;

/// <summary>An ASP.NET Core program in a process of its own, on a free loopback port.</summary>
public sealed class RunningWebSite : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private RunningWebSite(string folder, IReadOnlyList<string> arguments, IEnumerable<KeyValuePair<string, string>> environment) =>
        _process = DotNet.Start(
            folder,
            arguments,
            environment.Concat(
            [
                new("ASPNETCORE_URLS", "http://127.0.0.1:0"),
                new("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
            ]),
            ReadLine);

    private string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <exception cref="CommandFailedException">The program ended instead of listening.</exception>
    public static async Task<RunningWebSite> StartAsync(
        string folder,
        IReadOnlyList<string> arguments,
        IEnumerable<KeyValuePair<string, string>> environment,
        CancellationToken cancellationToken = default)
    {
        var site = new RunningWebSite(folder, arguments, environment);
        try
        {
            Task ended = site._process.WaitForExitAsync(cancellationToken);
            if (await Task.WhenAny(site._address.Task, ended) == ended)
            {
                await ended;
                throw new CommandFailedException(
                    new CommandResult("dotnet " + string.Join(' ', arguments), site._process.ExitCode, site.Output));
            }

            site._http.BaseAddress = await site._address.Task;
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <returns>The body.</returns>
    /// <exception cref="CommandFailedException">The site answered with an error; the message holds what it wrote until then.</exception>
    public async Task<string> GetAsync(string path, CancellationToken cancellationToken = default)
    {
        using HttpResponseMessage response = await _http.GetAsync(path, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }

        throw new CommandFailedException(new CommandResult($"GET {path}", (int)response.StatusCode, Output));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void ReadLine(string line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..]));
        }
    }
}
