using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens of which only their use shows that they are for the Management API, on the ways that they take through a class.</summary>
public sealed class TokenUseTests
{
    private const string Usings = """
        using System.IdentityModel.Tokens.Jwt;
        using Auth0.ManagementApi;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Signed = "new JwtSecurityToken(audience: Configuration[\"Audience\"], signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), \"HS256\"))";

    [Theory]
    // The method of one's own that writes it.
    [InlineData("""
        private string Write(SecurityToken token) => new JwtSecurityTokenHandler().WriteToken(token);
        object Client() { var token = {signed}; return new ManagementApiClient(Write(token), "example.auth0.com"); } //! AUTH0001 AUTH0004
        """)]
    [InlineData("""
        object Client() { var token = {signed}; return new ManagementApiClient(Tokens.Text(token, 1), "example.auth0.com"); } //! AUTH0001 AUTH0004
        static class Tokens { public static string Text(JwtSecurityToken token, int days) { var handler = new JwtSecurityTokenHandler(); return handler.WriteToken(token); } }
        """)]
    // A property that signs for each reader.
    [InlineData("""
        private string Token => new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(Token, "example.auth0.com");
        """)]
    [InlineData("""
        private JwtSecurityToken Token { get { return {signed}; } } //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(new JwtSecurityTokenHandler().WriteToken(Token), "example.auth0.com");
        """)]
    // A field that keeps it.
    [InlineData("""
        private string? _token;
        void Sign() => _token = new JwtSecurityTokenHandler().WriteToken({signed}); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(_token, "example.auth0.com");
        """)]
    [InlineData("""
        private static readonly string s_token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: Environment.GetEnvironmentVariable("A"), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256"))); //! AUTH0001 AUTH0004
        object Client() => new ManagementApiClient(s_token, "example.auth0.com");
        """)]
    // What only looks at the token, and what makes another text of it, hands nothing over.
    [InlineData("""
        private string Kind(JwtSecurityToken token) => token.Issuer;
        private string Own(JwtSecurityToken token) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(token.RawData));
        object Client() { var token = {signed}; return new ManagementApiClient(Kind(token), "example.auth0.com"); }
        object Other() { var token = {signed}; return new ManagementApiClient(Own(token), "example.auth0.com"); }
        """)]
    [InlineData("""
        private string? _own, _token;
        void Sign(string token) { _own = new JwtSecurityTokenHandler().WriteToken({signed}); _token = token; }
        object Client() => new ManagementApiClient(_token, "example.auth0.com");
        """)]
    public Task TokenIsFollowedToTheSdkClient(string members) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings, [members.Replace("{signed}", Signed, System.StringComparison.Ordinal)], SdkReferences.Assembly(Sdk.ManagementApi7));
}
