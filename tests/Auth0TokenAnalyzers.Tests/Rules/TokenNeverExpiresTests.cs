using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.TokenNeverExpires>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0004: no expiry reaches the token, given what the library does by itself.</summary>
public sealed class TokenNeverExpiresTests
{
    private static string Source(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            private const string Audience = "https://example.auth0.com/api/v2/";
            private readonly JwtSecurityTokenHandler _handler = new JwtSecurityTokenHandler();

            {{members}}
        }
        """;

    public static TheoryData<JwtEnvironment> Versions => [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task ConstructorsWithoutExpiry_NeverExpire(JwtEnvironment jwt) => await VerifyCS.VerifyAnalyzerAsync(jwt, Source("""
        public string A(SigningCredentials c) => _handler.WriteToken([|new JwtSecurityToken(null, Audience, signingCredentials: c)|]);
        public string B(SigningCredentials c) => _handler.WriteToken([|new JwtSecurityToken(null, Audience, expires: null, signingCredentials: c)|]);
        public string C(SigningCredentials c) => _handler.WriteToken([|new JwtSecurityToken(new JwtHeader(c), new JwtPayload(null, Audience, null, null, null))|]);
        public string D(SigningCredentials c) => _handler.WriteToken([|new JwtSecurityToken(null, Audience, null, DateTime.UtcNow, DateTime.MaxValue, c)|]);
        """));

    [Fact]
    public async Task Message_SaysWhy() => await VerifyCS.VerifyAnalyzerAsync(
        Source("""
            public string A(SigningCredentials c) => _handler.WriteToken({|#0:new JwtSecurityToken(null, Audience, signingCredentials: c)|});
            public string B(SigningCredentials c) => _handler.WriteToken({|#1:new JwtSecurityToken(null, Audience, expires: DateTime.MaxValue, signingCredentials: c)|});
            public string C(SigningCredentials c, bool e) => _handler.WriteToken({|#2:new JwtSecurityToken(null, Audience, expires: e ? DateTime.UtcNow.AddHours(1) : null, signingCredentials: c)|});
            """),
        VerifyCS.Diagnostic().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("never expires", "no expiry is set"),
        VerifyCS.Diagnostic().WithLocation(1).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("never expires", "its expiry is the last date there is"),
        VerifyCS.Diagnostic().WithLocation(2).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("may never expire", "no expiry is set"));

    [Fact]
    public async Task HandlerWithoutDefaults_NeverExpires() => await VerifyCS.VerifyAnalyzerAsync(Source("""
        public string A(SigningCredentials c)
        {
            var handler = new JwtSecurityTokenHandler();
            handler.SetDefaultTimesOnTokenCreation = false;
            return handler.WriteToken([|handler.CreateToken(new SecurityTokenDescriptor { Audience = Audience, SigningCredentials = c })|]);
        }
        """));

    [Fact]
    public async Task WhatExpiresOrIsNotKnown_IsSilent() => await VerifyCS.VerifyAnalyzerAsync(Source("""
        public string HandlerDefault(SigningCredentials c) => _handler.CreateEncodedJwt(new SecurityTokenDescriptor { Audience = Audience, SigningCredentials = c });
        public string Expires(SigningCredentials c) => _handler.WriteToken(new JwtSecurityToken(null, Audience, expires: DateTime.UtcNow.AddHours(1), signingCredentials: c));
        public string ByClaim(SigningCredentials c) => _handler.WriteToken(new JwtSecurityToken(null, Audience, new[] { new Claim("exp", "1518808520") }, signingCredentials: c));
        public string UnknownClaims(SigningCredentials c, IEnumerable<Claim> claims) => _handler.WriteToken(new JwtSecurityToken(null, Audience, claims, signingCredentials: c));
        public string UnknownExpiry(SigningCredentials c, DateTime? expires) => _handler.WriteToken(new JwtSecurityToken(null, Audience, expires: expires, signingCredentials: c));
        public string UnknownPayload(SigningCredentials c)
        {
            var payload = new JwtPayload { { "aud", Audience } };
            Fill(payload);
            return _handler.WriteToken(new JwtSecurityToken(new JwtHeader(c), payload));
        }

        private static void Fill(IDictionary<string, object> payload) => payload["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 60;
        """));

    [Fact]
    public async Task CallThatPassesNoExpiry_IsReportedThere() => await VerifyCS.VerifyAnalyzerAsync(Source("""
        private string Mint(SigningCredentials c, DateTime? expires) => _handler.WriteToken(new JwtSecurityToken(null, Audience, expires: expires, signingCredentials: c));

        public string Never(SigningCredentials c) => [|Mint(c, null)|];
        public string Soon(SigningCredentials c) => Mint(c, DateTime.UtcNow.AddHours(1));
        """));
}
