using System.Linq;
using Auth0TokenAnalyzers.Auth0;

namespace Auth0TokenAnalyzers.Origins;

/// <summary>Which constants are meant to be tokens: no placeholder, and in a test nothing but a JWT that can be a real one.</summary>
internal static class StaticTokens
{
    public static bool IsToken(string text, bool isTest) => Jwt.In(text).Any() || (!isTest && !Placeholders.IsPlaceholder(text));
}
