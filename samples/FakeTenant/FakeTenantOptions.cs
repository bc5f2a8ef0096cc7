using System;
using System.Collections.Generic;

namespace FakeTenant;

/// <summary>What the tenant knows and allows. The defaults are the tenant of the invented company Lumen Books.</summary>
public sealed class FakeTenantOptions
{
    public string Host { get; init; } = LumenBooks.Host;

    public IReadOnlyList<TenantClient> Clients { get; init; } = [LumenBooks.Jobs];

    public string GlobalClientId { get; init; } = LumenBooks.GlobalClientId;

    /// <summary>Base64 or base64url; signs the HS256 tokens of old code.</summary>
    public string GlobalClientSecret { get; init; } = LumenBooks.GlobalClientSecret;

    /// <summary>Whether the Management API takes tokens that were signed with the Global Client Secret.</summary>
    public bool AcceptLegacyTokens { get; init; }

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(24);

    public RateLimit TokenRateLimit { get; init; } = new(30, TimeSpan.FromSeconds(1));

    public RateLimit ApiRateLimit { get; init; } = new(20, TimeSpan.FromSeconds(1));

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
