using System.Threading.Tasks;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The fix "Use the token provider" on sources whose token expressions are marked.</summary>
internal static class TokenFix
{
    public static FixTest Test() => new(FixKeys.UseTokenProvider);

    public static Task VerifyAsync(string before, string after) => Test().VerifyAsync(before, after);

    public static Task VerifyNotOfferedAsync(string code) => Test().VerifyNotOfferedAsync(code);

    /// <summary>A test whose diagnostics say that the old code read its secret from <c>_config</c>.</summary>
    public static FixTest WithConfiguration(string domain = "_config[\"Auth0:Domain\"]", string configuration = "_config") => new(FixKeys.UseTokenProvider)
    {
        Properties =
        {
            [PropertyKeys.DomainExpression] = domain,
            [PropertyKeys.ConfigurationExpression] = configuration,
            [PropertyKeys.ClientIdKey] = "Auth0:ClientId",
            [PropertyKeys.ClientSecretKey] = "Auth0:ClientSecret",
        },
    };
}
