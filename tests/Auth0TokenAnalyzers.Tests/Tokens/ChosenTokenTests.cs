using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens whose claims are chosen elsewhere: by a key of a table, a type argument, the arguments of a command line.</summary>
public sealed class ChosenTokenTests
{
    private const string Usings = "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Helpers = """
            static SigningCredentials Key(string key) => new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), "HS256");

        """;

    [Theory]
    [InlineData("https://example.auth0.com/api/v2/", "https://other.auth0.com/api/v2/", " //! AUTH0001 AUTH0003")]
    [InlineData("https://example.auth0.com/api/v2/", "https://api.example.com/", " //! AUTH0001")]
    [InlineData("https://example.com/api/v2/", "https://api.example.com/", "")]
    public Task EntryOfATable_IsOneOfThem(string first, string second, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Helpers + $$"""
            private readonly Dictionary<string, (string Audience, int Days)> _apis = new() { ["a"] = ("{{first}}", Days()), ["b"] = ("{{second}}", Days()) };
            static int Days() => 7;{{(mark.Contains("AUTH0003", System.StringComparison.Ordinal) ? " //! AUTH0003" : "")}}
            string Make(string api, string key)
            {
                var (audience, days) = _apis[api];
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: audience, expires: DateTime.UtcNow.AddDays(days), signingCredentials: Key(key)));{{mark.Replace(" AUTH0003", "", System.StringComparison.Ordinal)}}
            }
        """,
    ]);

    [Fact]
    public Task LifetimesOfSeveralApis_AreNotMixed() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Helpers + """
            private readonly Dictionary<string, (string Audience, int Days)> _apis = new() { ["own"] = ("https://api.example.com/", 30), ["auth0"] = ("https://example.auth0.com/api/v2/", 1) };
            string Make(string api, string key)
            {
                var (audience, days) = _apis[api];
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: audience, expires: DateTime.UtcNow.AddDays(days), signingCredentials: Key(key))); //! AUTH0001
            }
            string Own(string key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: _apis["own"].Audience, expires: DateTime.UtcNow.AddDays(_apis["own"].Days), signingCredentials: Key(key)));
        """,
    ]);

    [Theory]
    [InlineData("Management", " //! AUTH0001 AUTH0004")]
    [InlineData("Payments", "")]
    public Task StaticMemberOfATypeArgument_IsThatOfTheType(string api, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Helpers + $$"""
            public interface IApi { static abstract string Audience { get; } static virtual string Issuer => "https://issuer.example.com/"; }
            public sealed class Management : IApi { public static string Audience => "https://example.auth0.com/api/v2/"; }
            public sealed class Payments : IApi { public static string Audience => "https://pay.example.com/api/v2/"; public static string Issuer => "https://pay.example.com/"; }
            public sealed class Minter<T>(string key) where T : IApi
            {
                public string Make() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(T.Issuer, T.Audience, signingCredentials: Key(key)));
            }
            static string MakeBy<T>(string key) where T : IApi => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(T.Issuer, T.Audience, signingCredentials: Key(key)));
            object Use() => new Minter<{{api}}>("key").Make();{{mark}}
            object UseMethod() => MakeBy<{{api}}>("key");{{mark}}
        """,
    ]);

    // Ten reads of a counter are not read in every order of the ten.
    [Fact]
    public Task ArgumentsOfACommandLine_AreRead() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        Helpers + """
            public string Domain { get; set; } = "";
            public string Secret { get; set; } = "";
            public string Scope { get; set; } = "";
            public int Days { get; set; } = 30; //! AUTH0003
            void Parse(string[] args)
            {
                for (var i = 0; i < args.Length; i++)
                {
                    switch (args[i])
                    {
                        case "--domain": Domain = args[++i]; break;
                        case "--secret": Secret = args[++i]; break;
                        case "--scope": Scope = args[++i]; break;
                        case "--name": Console.Title = args[++i]; break;
                        case "--log": i += 2; Console.WriteLine(args[i]); break;
                        case "--days": Days = int.Parse(args[++i]); break;
                        case "--": i++; break;
                    }
                }
            }
            string Execute()
            {
                var claims = new[] { new Claim("scope", Scope), new Claim("app", "auth0-tool") };
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken($"https://{Domain}/", "https://" + Domain + "/api/v2/", claims, expires: DateTime.UtcNow.AddDays(Days), signingCredentials: Key(Secret))); //! AUTH0001
            }
        """,
    ]);

    [Theory]
    [InlineData("public Handler() { TokenLifetimeInMinutes = 10080; } //! AUTH0003")]
    [InlineData("public Handler() { TokenLifetimeInMinutes = 60; }")]
    [InlineData("public Handler(Handler other) { other.TokenLifetimeInMinutes = 10080; }")]
    public Task HandlerOfOnesOwn_HasTheLifetimeThatItSets(string constructor) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $$"""
            public class Handler : JwtSecurityTokenHandler
            {
                {{constructor}}
                public string Make() => WriteToken(CreateToken(new SecurityTokenDescriptor { Audience = "https://example.auth0.com/api/v2/", SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256") })); //! AUTH0001
            }
        """,
    ]);

    [Fact]
    public Task WhatMakesATokenThroughAnotherHelper_IsReportedOnce() => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        """
            public enum Algorithm { HS256, HS512 }
            public static class Encoder
            {
                static HMAC Create(Algorithm algorithm, byte[] key) => algorithm == Algorithm.HS256 ? new HMACSHA256(key) : new HMACSHA512(key);
                public static string Encode(object payload, string key, Algorithm algorithm)
                {
                    var input = Url(Encoding.UTF8.GetBytes("{\"alg\":\"HS256\"}")) + "." + Url(JsonSerializer.SerializeToUtf8Bytes(payload));
                    using var mac = Create(algorithm, Encoding.UTF8.GetBytes(key));
                    return input + "." + Url(mac.ComputeHash(Encoding.UTF8.GetBytes(input)));
                }
                static string Url(byte[] bytes) => Convert.ToBase64String(bytes).Split('=')[0].Replace('+', '-').Replace('/', '_');
            }
            string Make(int days) => Encoder.Encode(new { aud = "https://example.auth0.com/api/v2/", exp = DateTimeOffset.UtcNow.AddDays(days).ToUnixTimeSeconds() }, "key", Algorithm.HS256); //! AUTH0001
            string Weekly() => Make(7); //! AUTH0003
            string Daily() => Make(1);
        """,
    ]);
}
