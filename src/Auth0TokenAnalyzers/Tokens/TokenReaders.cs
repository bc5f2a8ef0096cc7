using System.Collections.Immutable;

namespace Auth0TokenAnalyzers.Tokens;

/// <summary>The JWT libraries that the analyzers know.</summary>
internal static class TokenReaders
{
    public static ImmutableArray<ITokenReader> All { get; } = [new JwtSecurityTokenReader(), new JsonWebTokenReader()];
}
