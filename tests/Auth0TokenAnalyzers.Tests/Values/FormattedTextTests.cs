using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Interpolated texts that are the argument of a call: with a culture, or for a handler.</summary>
public sealed class FormattedTextTests
{
    private const string Usings = "using System.Globalization;\nusing System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n";

    [Theory]
    [InlineData("FormattableString.Invariant($\"https://{tenant}/api/v{2}/\")", " //! AUTH0001 AUTH0004")]
    [InlineData("FormattableString.CurrentCulture($\"https://{tenant}/api/v2/\")", " //! AUTH0001 AUTH0004")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"https://{tenant}/api/v{2}/\")", " //! AUTH0001 AUTH0004")]
    [InlineData("new StringBuilder(\"https://\").Append($\"{tenant}/api\").Append(CultureInfo.InvariantCulture, $\"/v{2,1}/\").ToString()", " //! AUTH0001 AUTH0004")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"https://{tenant}/api/v{3}/\")", "")]
    [InlineData("string.Create(20, tenant, (span, from) => from.CopyTo(span))", "")]
    public Task TextIsRead(string text, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $$"""
            string Create(SigningCredentials credentials)
            {
                var tenant = "example.auth0.com";
                var audience = {{text}};
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("me", audience, signingCredentials: credentials));{{mark}}
            }
        """,
    ]);
}
