using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace FakeTenant;

/// <summary>Decides whether a token opens an endpoint of the Management API: signature, time, audience and scope, in this order.</summary>
internal sealed class ManagementTokenCheck(FakeTenantOptions options, TokenSigner signer)
{
    private const string Scheme = "Bearer ";
    private readonly LegacyKey _legacyKey = new(options.GlobalClientSecret);

    /// <param name="authorization">The header's value; <c>null</c> when there is none.</param>
    /// <param name="anyOfScopes">The endpoint's scopes, of which one is enough.</param>
    /// <param name="kind">What was recognised, also when it is refused.</param>
    /// <returns><c>null</c> when the call may go on.</returns>
    public ApiError? Check(string? authorization, IReadOnlyList<string> anyOfScopes, out TokenKind kind)
    {
        kind = TokenKind.None;
        if (string.IsNullOrEmpty(authorization))
        {
            return ApiError.Unauthorized("Missing authentication");
        }

        kind = TokenKind.Unknown;
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ApiError.BadHeader;
        }

        if (Jwt.Parse(authorization[Scheme.Length..].Trim()) is not { } jwt)
        {
            return ApiError.Unauthorized("Invalid token");
        }

        kind = signer.HasSigned(jwt) ? TokenKind.ClientCredentials : _legacyKey.HasSigned(jwt) ? TokenKind.Legacy : TokenKind.Unknown;
        return kind == TokenKind.Unknown
            ? ApiError.Unauthorized("Invalid signature received for JSON Web Token validation")
            : CheckTime(jwt.Payload, mayLackExpiry: kind == TokenKind.Legacy)
                ?? CheckAudience(jwt.Payload, kind)
                ?? CheckScope(jwt.Payload, anyOfScopes);
    }

    private ApiError? CheckTime(JsonObject payload, bool mayLackExpiry)
    {
        double now = options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        bool hasExpiry = payload.ContainsKey("exp");
        if ((hasExpiry || !mayLackExpiry) && !(Jwt.Number(payload, "exp") > now))
        {
            return ApiError.Unauthorized("Expired token received for JSON Web Token validation");
        }

        return payload.ContainsKey("nbf") && !(Jwt.Number(payload, "nbf") <= now)
            ? ApiError.Unauthorized("Token is not active yet")
            : null;
    }

    private ApiError? CheckAudience(JsonObject payload, TokenKind kind)
    {
        string? audience = Jwt.Text(payload, "aud");
        bool good = kind == TokenKind.Legacy
            ? options.AcceptLegacyTokens && audience == options.GlobalClientId
            : audience == ManagementApi.Audience(options);
        return good ? null : ApiError.Unauthorized($"Bad audience: {audience}");
    }

    private static ApiError? CheckScope(JsonObject payload, IReadOnlyList<string> anyOfScopes) =>
        Scopes(payload).Intersect(anyOfScopes).Any() ? null : ApiError.InsufficientScope(anyOfScopes);

    /// <summary>The <c>scope</c> string, and the <c>scopes</c> object (<c>{"users":{"actions":["read"]}}</c>) that came before it.</summary>
    private static IEnumerable<string> Scopes(JsonObject payload)
    {
        IEnumerable<string> old = payload["scopes"] is JsonObject entities
            ? from entity in entities
              where entity.Value is JsonObject { } value && value["actions"] is JsonArray
              from action in entity.Value!["actions"]!.AsArray()
              select $"{action}:{entity.Key}"
            : [];
        return old.Concat(Jwt.Text(payload, "scope")?.Split(' ') ?? []);
    }
}
