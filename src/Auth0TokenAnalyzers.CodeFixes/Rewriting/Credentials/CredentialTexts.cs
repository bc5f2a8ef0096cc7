using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Rewriting.Credentials;

/// <summary>C# texts of what a provider has to be told.</summary>
/// <param name="Domain">The tenant's domain.</param>
/// <param name="ClientId">The client id of the machine-to-machine application.</param>
/// <param name="ClientSecret">Where its client secret is read from.</param>
internal sealed record CredentialTexts(string? Domain, string? ClientId, string? ClientSecret)
{
    /// <summary>True when the client is that of the environment, as for the shared provider, since nothing better is known.</summary>
    public bool AreOfSharedProvider { get; init; }

    /// <summary>True when they name a variable that only the repair brings, so that they mean nothing in the old code.</summary>
    public bool AreNamedByRepair { get; init; }

    /// <summary>The type whose static members they are read from, which the texts name in full; null for any others.</summary>
    public INamedTypeSymbol? Owner { get; init; }
}
