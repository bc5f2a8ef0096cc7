using System;

namespace Auth0ManagementTokens;

/// <summary>What the token endpoint gave: the token, how long it lives from <paramref name="SentAt"/> on, and its scopes.</summary>
/// <param name="Value">The access token.</param>
/// <param name="Lifetime">How long the token lives, counted from <paramref name="SentAt"/>.</param>
/// <param name="Scope">The granted scopes, or null.</param>
/// <param name="SentAt">
/// The moment before the request was sent. The lifetime began somewhere between then and the answer; counting from the start errs on the safe side.
/// </param>
internal sealed record IssuedToken(string Value, TimeSpan Lifetime, string? Scope, Instant SentAt)
{
    public override string ToString() => $"IssuedToken (value hidden, {Lifetime})";
}
