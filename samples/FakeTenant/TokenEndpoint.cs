using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace FakeTenant;

/// <summary><c>POST /oauth/token</c> for the grant <c>client_credentials</c>, with the errors of Auth0's Authentication API.</summary>
internal sealed class TokenEndpoint(FakeTenantOptions options, TokenSigner signer, RateLimiter limiter, RequestLog log)
{
    public async Task<IResult> HandleAsync(HttpRequest request)
    {
        IResult result = limiter.TryTake(request.HttpContext.Response)
            ? Answer(await TokenRequest.ReadAsync(request))
            : Error(StatusCodes.Status429TooManyRequests, "too_many_requests", "Rate limit exceeded.");
        log.AddTokenResponse(((IStatusCodeHttpResult)result).StatusCode ?? StatusCodes.Status200OK);
        return result;
    }

    private IResult Answer(TokenRequest? request) => request is null
        ? Error(StatusCodes.Status400BadRequest, "invalid_request", "The body must be a form or a JSON object.")
        : Refuse(request, out TenantClient? client) ?? Grant(client!, request["scope"]);

    private IResult? Refuse(TokenRequest request, out TenantClient? client)
    {
        client = null;
        foreach (string parameter in (string[])["grant_type", "client_id", "client_secret"])
        {
            if (request[parameter] is null)
            {
                return Error(StatusCodes.Status400BadRequest, "invalid_request", $"Missing required parameter: {parameter}");
            }
        }

        if (request["grant_type"] is var grantType && grantType != "client_credentials")
        {
            return Error(StatusCodes.Status403Forbidden, "unsupported_grant_type", $"Unsupported grant type: {grantType}");
        }

        client = options.Clients.FirstOrDefault(known => known.ClientId == request["client_id"]);
        if (client is null || !SameSecret(client.ClientSecret, request["client_secret"]!))
        {
            return Error(StatusCodes.Status401Unauthorized, "access_denied", "Unauthorized");
        }

        if (!client.ClientCredentialsAllowed)
        {
            return Error(StatusCodes.Status403Forbidden, "unauthorized_client", "Grant type 'client_credentials' not allowed for the client.");
        }

        return RefuseAudience(request["audience"], client);
    }

    private IResult? RefuseAudience(string? audience, TenantClient client)
    {
        if (audience is null)
        {
            return Denied("No audience parameter was provided, and no default audience has been configured");
        }

        if (audience != ManagementApi.Audience(options))
        {
            return Denied($"Service not found: {audience}");
        }

        return client.GrantedScopes is null
            ? Denied($"Client is not authorized to access \"{audience}\". You need to create a \"client-grant\" associated to this API. "
                + "See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants")
            : null;
    }

    private IResult Grant(TenantClient client, string? requestedScope)
    {
        string[] requested = requestedScope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        string[] missing = [.. requested.Except(client.GrantedScopes!)];
        if (missing.Length > 0)
        {
            return Denied($"Client has not been granted scopes: {string.Join(", ", missing)}");
        }

        string scope = string.Join(' ', requested.Length > 0 ? requested : client.GrantedScopes!);
        return Results.Json(new
        {
            access_token = signer.Issue(client, scope),
            scope,
            expires_in = (long)options.TokenLifetime.TotalSeconds,
            token_type = "Bearer",
        });
    }

    private static bool SameSecret(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));

    private static IResult Denied(string description) => Error(StatusCodes.Status403Forbidden, "access_denied", description);

    private static IResult Error(int statusCode, string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: statusCode);
}
