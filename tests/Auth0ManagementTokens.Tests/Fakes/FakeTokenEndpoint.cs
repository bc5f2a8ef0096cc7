using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens.Tests;

/// <summary>
/// A token endpoint in memory. Answers <c>token-1</c>, <c>token-2</c> … with a lifetime of a day, unless told otherwise; keeps what it received.
/// </summary>
internal sealed class FakeTokenEndpoint : HttpMessageHandler
{
    public const string Domain = "tenant.eu.auth0.com";
    private readonly object _gate = new();
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _script = new();
    private readonly List<ReceivedRequest> _requests = [];
    private TaskCompletionSource? _closed;

    /// <summary>What answers when the script is at its end.</summary>
    public Func<int, HttpResponseMessage> Default { get; set; } = number => Token($"token-{number}");

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (_gate) return _requests.ToArray();
        }
    }

    public int Count => Requests.Count;

    public static HttpResponseMessage Token(string token, int expiresIn = 86400) =>
        Json(string.Create(CultureInfo.InvariantCulture, $$"""{"access_token":"{{token}}","expires_in":{{expiresIn}},"token_type":"Bearer"}"""));

    public static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(HttpStatusCode status, string error = "access_denied", string description = "Unauthorized") =>
        Json($$"""{"error":"{{error}}","error_description":"{{description}}"}""", status);

    public FakeTokenEndpoint Then(Func<HttpResponseMessage> answer) => ThenAsync(_ => Task.FromResult(answer()));

    public FakeTokenEndpoint ThenAsync(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_gate) _script.Enqueue(answer);
        return this;
    }

    /// <summary>Holds all answers back until <see cref="Open"/>.</summary>
    public void Close() => _closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => _closed!.TrySetResult();

    public Task ReceivedAsync(int count) => Patience.UntilAsync(() => Count >= count);

    public Auth0ManagementTokenProvider CreateProvider(ManualTimeProvider? time = null, Action<Auth0TokenOptions>? configure = null)
    {
        Auth0TokenOptions options = new()
        {
            Domain = Domain,
            ClientId = "client-id",
            ClientSecret = "client-secret",
            BackchannelHandler = this,
            TimeProvider = time ?? TimeProvider.System,
        };
        configure?.Invoke(options);
        return new Auth0ManagementTokenProvider(options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Func<CancellationToken, Task<HttpResponseMessage>>? answer;
        int number;
        lock (_gate)
        {
            _requests.Add(new ReceivedRequest(request.RequestUri!, request.Headers.Authorization?.ToString(), ReceivedRequest.ReadForm(body)));
            number = _requests.Count;
            _script.TryDequeue(out answer);
        }

        if (_closed is { } closed) await closed.Task.WaitAsync(cancellationToken);
        HttpResponseMessage response = answer is null ? Default(number) : await answer(cancellationToken);
        response.RequestMessage ??= request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    public bool IsDisposed { get; private set; }
}

internal sealed record ReceivedRequest(Uri Address, string? Authorization, IReadOnlyDictionary<string, string> Form)
{
    public static IReadOnlyDictionary<string, string> ReadForm(string body) => body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));
}
