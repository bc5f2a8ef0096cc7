using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>A helper sets a property of an object that it is passed: the value is what the call of the helper says, not what the maker of the object does.</summary>
public sealed class PassedWriteTests
{
    private const string Auth0 = "https://example.auth0.com/api/v2/";

    private const string IdentityModel = "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    [Theory]
    [InlineData("handler.SetDefaultTimesOnTokenCreation = value", "bool", "false", "", " AUTH0004")]
    [InlineData("handler.SetDefaultTimesOnTokenCreation = value", "bool", "true", "")]
    [InlineData("handler.TokenLifetimeInMinutes = value", "int", "60 * 24 * 30", " //! AUTH0003")]
    [InlineData("handler.TokenLifetimeInMinutes = value", "int", "60", "")]
    public Task DefaultOfAHandler_IsTheCallers(string write, string type, string value, string lifetime, string never = "") => Verify(JwtEnvironment.Jwt816, IdentityModel, $$"""
            static void Set(JsonWebTokenHandler handler, {{type}} value) => {{write}};
            public string Make(SigningCredentials credentials)
            {
                var handler = new JsonWebTokenHandler();
                Set(handler, {{value}});{{lifetime}}
                return handler.CreateToken(new SecurityTokenDescriptor { Audience = "{{Auth0}}", SigningCredentials = credentials }); //! AUTH0001{{never}}
            }
        """);

    [Theory]
    [InlineData("AUTH0_GLOBAL_CLIENT_SECRET", " //! AUTH0001 AUTH0004")]
    [InlineData("SHOP_KEY", "")]
    public Task KeyOfAnHmac_IsTheCallers(string variable, string mark) => Verify(JwtEnvironment.None, "", $$"""
            static void Use(HMACSHA256 hmac, string key) => hmac.Key = Encoding.UTF8.GetBytes(key);
            static string B64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            public string Make(string orders)
            {
                var input = B64(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")) + "." + B64(JsonSerializer.SerializeToUtf8Bytes(new { iss = "https://example.auth0.com/", aud = orders }));
                using var hmac = new HMACSHA256();
                Use(hmac, Environment.GetEnvironmentVariable("{{variable}}")!);
                return input + "." + B64(hmac.ComputeHash(Encoding.ASCII.GetBytes(input)));{{mark}}
            }
        """);

    [Theory]
    [InlineData("SymmetricJwk.FromBase64Url(secret)", Auth0, 365, " //! AUTH0003", " //! AUTH0001")]
    [InlineData("SymmetricJwk.FromBase64Url(secret)", Auth0, 1, "", " //! AUTH0001")]
    [InlineData("SymmetricJwk.FromBase64Url(secret)", "https://api.example.com/", 365, "", "")]
    [InlineData("RsaJwk.FromPem(secret)", Auth0, 365, "", "")]
    public Task PropertyOfADescriptor_IsTheCallers(string key, string audience, int days, string lifetime, string mark) => Verify(JwtEnvironment.JsonWebToken1,
        "using JsonWebToken;\n", $$"""
            static void Fill(JwsDescriptor descriptor, Jwk key, string audience, int days)
            {
                descriptor.SigningKey = key;
                descriptor.Audience = audience;
                descriptor.ExpirationTime = DateTime.UtcNow.AddDays(days);
            }
            public string Make(JwtWriter writer, string secret)
            {
                var descriptor = new JwsDescriptor();
                Fill(descriptor, {{key}}, "{{audience}}", {{days}});{{lifetime}}
                return writer.WriteTokenString(descriptor);{{mark}}
            }
        """);

    [Theory]
    [InlineData("descriptor.Payload = new JwtPayload { { \"aud\", audience } };")]
    [InlineData("var payload = new JwtPayload(); payload.Add(\"aud\", audience); descriptor.Payload = payload;")]
    public async Task PayloadOfADescriptor_IsTheCallers(string write)
    {
        foreach (var (audience, mark) in new[] { (Auth0, " //! AUTH0001 AUTH0004"), ("https://api.example.com/", "") })
        {
            await Verify(JwtEnvironment.JsonWebToken2, "using JsonWebToken;\n", $$"""
                    static void Fill(JwsDescriptor descriptor, string audience) { {{write}} }
                    public string Make(string secret)
                    {
                        var descriptor = new JwsDescriptor(SymmetricJwk.FromBase64Url(secret), SignatureAlgorithm.HS256);
                        Fill(descriptor, "{{audience}}");
                        return new JwtWriter().WriteTokenString(descriptor);{{mark}}
                    }
                """);
        }
    }

    [Theory]
    [InlineData(Auth0, 30, " //! AUTH0003", " //! AUTH0001")]
    [InlineData(Auth0, 1, "", " //! AUTH0001")]
    [InlineData("https://api.example.com/", 30, "", "")]
    public Task LifetimeOfAnEarlyDescriptor_IsTheCallers(string audience, int days, string lifetime, string mark) => Verify(JwtEnvironment.Jwt4,
        "using System.IdentityModel.Protocols.WSTrust;\nusing System.IdentityModel.Tokens;\n", $$"""
            static void Fill(SecurityTokenDescriptor descriptor, string audience, int days)
            {
                descriptor.AppliesToAddress = audience;
                descriptor.Lifetime = new Lifetime(DateTime.UtcNow, DateTime.UtcNow.AddDays(days));
            }
            public SecurityToken Make(SigningCredentials credentials)
            {
                var descriptor = new SecurityTokenDescriptor { SigningCredentials = credentials };
                Fill(descriptor, "{{audience}}", {{days}});{{lifetime}}
                return new JwtSecurityTokenHandler().CreateToken(descriptor);{{mark}}
            }
        """);

    [Theory]
    [InlineData("example.auth0.com", " //! AUTH0001")]
    [InlineData("api.example.com", "")]
    public Task HostOfAUrl_IsTheCallers(string host, string mark) => Verify(JwtEnvironment.Jwt816, IdentityModel, $$"""
            public const string Tenant = "example.auth0.com";
            static void At(UriBuilder url, string host) => url.Host = host;
            public string Make(SigningCredentials credentials)
            {
                var url = new UriBuilder { Scheme = "https", Path = "api/v2/" };
                At(url, "{{host}}");
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: url.Uri.AbsoluteUri, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));{{mark}}
            }
        """);

    /// <summary>A token request that a helper fills.</summary>
    [Theory]
    [InlineData("example.auth0.com", true)]
    [InlineData("login.example.com", false)]
    public async Task AddressAndBodyOfARequest_AreTheCallers(string host, bool isReported)
    {
        var found = await Analysis.RunAsync($$"""
            using System; using System.Collections.Generic; using System.Net.Http; using System.Threading.Tasks;
            class Tokens
            {
                public const string Tenant = "example.auth0.com";
                static void Fill(HttpRequestMessage request, string host, string id, string secret)
                {
                    request.RequestUri = new Uri($"https://{host}/oauth/token");
                    request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret, ["audience"] = $"https://{host}/api/v2/" });
                }
                public Task<HttpResponseMessage> Ask(HttpClient http, string id, string secret)
                {
                    var request = new HttpRequestMessage { Method = HttpMethod.Post };
                    Fill(request, "{{host}}", id, secret);
                    return http.SendAsync(request);
                }
            }
            """);
        Assert.Equal(isReported ? ["AUTH0008"] : [], found.Select(diagnostic => diagnostic.Id));
    }

    private static Task Verify(JwtEnvironment jwt, string usings, string members) => TokenCases.VerifyAsync(jwt, usings, [members]);
}
