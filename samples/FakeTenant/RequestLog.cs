using System.Collections.Generic;

namespace FakeTenant;

/// <summary>A call to the Management API. It holds nothing of the token but its kind.</summary>
public sealed record ApiCall(string Method, string Path, TokenKind Token, int StatusCode);

/// <summary>What the tenant was asked since it started. Safe to read while it runs.</summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly List<ApiCall> _apiCalls = [];
    private readonly List<int> _tokenResponses = [];

    /// <summary>All calls to the Management API, the refused ones too.</summary>
    public IReadOnlyList<ApiCall> ApiCalls
    {
        get
        {
            lock (_gate)
            {
                return _apiCalls.ToArray();
            }
        }
    }

    /// <summary>The HTTP status of each answer to <c>POST /oauth/token</c>: 200 where a token was issued.</summary>
    public IReadOnlyList<int> TokenResponses
    {
        get
        {
            lock (_gate)
            {
                return _tokenResponses.ToArray();
            }
        }
    }

    internal void Add(ApiCall call)
    {
        lock (_gate)
        {
            _apiCalls.Add(call);
        }
    }

    internal void AddTokenResponse(int statusCode)
    {
        lock (_gate)
        {
            _tokenResponses.Add(statusCode);
        }
    }
}
