using System;
using System.Collections.Generic;
using System.Linq;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>
/// Every payload holder, with the claims of both generations of hand-minted tokens, every source of the key, and expiries that are
/// missing, long and fine.
/// </summary>
internal static class PayloadMatrix
{
    public static readonly string[] Holders = ["dictionary", "anonymous", "type", "json"];

    private static readonly (string Name, string? Value, string[] Expected)[] Expiries =
    [
        ("none", null, ["AUTH0001", "AUTH0004"]),
        ("year", "DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()", ["AUTH0001", "AUTH0003"]),
        ("hour", "DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()", ["AUTH0001"]),
    ];

    private static readonly (string Name, string Bytes, string Text)[] Keys =
    [
        ("literal", "Convert.FromBase64String(\"ZHVtbXk=\")", "\"dummy\""),
        ("constant", "Encoding.UTF8.GetBytes(Secret)", "Secret"),
        ("configuration", "Convert.FromBase64String(configuration[\"Auth0:GlobalClientSecret\"]!)", "configuration[\"Auth0:GlobalClientSecret\"]!"),
        ("helper", "KeyBytes()", "KeyText()"),
    ];

    /// <summary>Adds a case for each combination.</summary>
    /// <param name="cases">Where to.</param>
    /// <param name="library">The beginning of the cases' names.</param>
    /// <param name="sign">The signing expression, given payload and key.</param>
    /// <param name="holders">The payload holders that the library takes.</param>
    /// <param name="hasTextKey">Whether the key is a text.</param>
    public static LibraryCases AddMatrix(this LibraryCases cases, string library, Func<string, string, string> sign, IEnumerable<string> holders, bool hasTextKey = false)
    {
        foreach (var (holder, generation, key, expiry) in
            from holder in holders
            from generation in new[] { 1, 2 }
            from key in Keys
            from expiry in Expiries
            select (holder, generation, key, expiry))
        {
            var expression = sign(Payload(holder, generation, expiry.Value), hasTextKey ? key.Text : key.Bytes);
            cases.Add($"{library} {holder} generation {generation} {key.Name} {expiry.Name}", $$"""
                    private byte[] KeyBytes() => Convert.FromBase64String(Secret);
                    private string KeyText() => Secret;
                    public const string Tenant = "example.auth0.com";
                    public object Mint() => {{expression}};
                }
                public class TokenPayload
                {
                    [JsonPropertyName("iss"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Issuer { get; set; }
                    [JsonPropertyName("aud")] public string? Audience { get; set; }
                    [JsonPropertyName("scope")] public string? Scope { get; set; }
                    [JsonPropertyName("scopes")] public object? LegacyScopes { get; set; }
                    [JsonPropertyName("exp")] public long? Expires { get; set; }
                """, expiry.Expected);
        }

        return cases;
    }

    public static string Payload(string holder, int generation, string? expiry)
    {
        const string Scopes = "new { users = new { actions = new[] { \"read\", \"update\" } }, clients = new { actions = new[] { \"read\" } } }";
        (string Claim, string Property, string Value)[] claims = generation == 1
            ? [("aud", "Audience", "\"dummyGlobalClientId\""), ("scopes", "LegacyScopes", Scopes)]
            : [("iss", "Issuer", "\"https://example.auth0.com/\""), ("aud", "Audience", "\"dummyGlobalClientId\""), ("scope", "Scope", "\"read:users update:users\"")];
        if (expiry is not null)
            claims = [.. claims, ("exp", "Expires", expiry)];
        return holder switch
        {
            "dictionary" => $"new Dictionary<string, object> {{ {string.Join(", ", claims.Select(claim => $"[\"{claim.Claim}\"] = {claim.Value}"))} }}",
            "anonymous" => $"new {{ {string.Join(", ", claims.Select(claim => $"{claim.Claim} = {claim.Value}"))} }}",
            "type" => $"new TokenPayload {{ {string.Join(", ", claims.Select(claim => $"{claim.Property} = {claim.Value}"))} }}",
            "json" => "$\"{{" + string.Join(",", claims.Select(claim => $"\\\"{claim.Claim}\\\":{Json(claim)}")) + "}}\"",
            _ => throw new ArgumentOutOfRangeException(nameof(holder), holder, "There is no such holder."),
        };
    }

    private static string Json((string Claim, string Property, string Value) claim) => claim.Claim switch
    {
        "exp" => $"{{{claim.Value}}}",
        "scopes" => "{{\\\"users\\\":{{\\\"actions\\\":[\\\"read\\\"]}}}}",
        _ => claim.Value.Replace("\"", "\\\"", StringComparison.Ordinal),
    };
}
