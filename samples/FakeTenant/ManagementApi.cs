using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace FakeTenant;

/// <summary>The two endpoints of the Management API that the samples call.</summary>
internal sealed class ManagementApi(ManagementTokenCheck check, RateLimiter limiter, RequestLog log)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly string[] ClientScopes = ["read:clients", "read:client_keys", "read:client_credentials", "read:client_summary"];
    private static readonly string[] UserScopes = ["read:users", "read:user_idp_tokens"];

    public static string Audience(FakeTenantOptions options) => $"https://{options.Host}/api/v2/";

    public IResult GetClients(HttpRequest request) => Answer(request, ClientScopes, LumenBooks.Clients);

    public IResult GetUsers(HttpRequest request)
    {
        bool onlyBlocked = request.Query["q"] == "blocked:true";
        return Answer(request, UserScopes, LumenBooks.Users.Where(user => user.Blocked || !onlyBlocked));
    }

    private IResult Answer<T>(HttpRequest request, IReadOnlyList<string> anyOfScopes, IEnumerable<T> items)
    {
        ApiError? error = check.Check(request.Headers.Authorization, anyOfScopes, out TokenKind kind);
        if (!limiter.TryTake(request.HttpContext.Response))
        {
            error = ApiError.RateLimitExceeded;
        }

        log.Add(new ApiCall(request.Method, request.Path, kind, error?.StatusCode ?? StatusCodes.Status200OK));
        return error?.ToResult() ?? Results.Json(items, SnakeCase);
    }
}
