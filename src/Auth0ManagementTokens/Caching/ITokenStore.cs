using System;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Where processes with the same credentials share a token. Both methods may throw and may give back anything: to the provider, a store that fails is a
/// store that is empty.
/// </summary>
internal interface ITokenStore
{
    /// <summary>Returns a token that another process has fetched, after a short wait if it is just doing so; null when this process has to fetch one.</summary>
    /// <param name="settings">Who asks, and for what.</param>
    /// <param name="isWanted">Whether a token is of use here.</param>
    /// <param name="cancellationToken">Cancelled when the provider is disposed of.</param>
    Task<SharedToken?> FindAsync(TokenSettings settings, Func<SharedToken, bool> isWanted, CancellationToken cancellationToken);

    /// <summary>Gives the other processes the token that this one has fetched, or with null leaves it to them to fetch one.</summary>
    /// <param name="settings">Who asked, and for what.</param>
    /// <param name="token">The token, or null.</param>
    /// <param name="cancellationToken">Cancelled when the provider is disposed of.</param>
    Task PublishAsync(TokenSettings settings, SharedToken? token, CancellationToken cancellationToken);
}

/// <summary>A token as processes hand it to each other.</summary>
/// <param name="Value">The access token.</param>
/// <param name="Lifetime">How long the token lives from <paramref name="RequestedAt"/> on.</param>
/// <param name="Scope">The granted scopes, or null.</param>
/// <param name="RequestedAt">The moment before the request was sent, by the clock of the process that sent it.</param>
internal sealed record SharedToken(string Value, TimeSpan Lifetime, string? Scope, DateTimeOffset RequestedAt)
{
    public override string ToString() => $"SharedToken (value hidden, {Lifetime})";
}
