using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Times that are computed from a moment which only the caller knows: their distance is known all the same.</summary>
public sealed class MomentTests
{
    [Theory]
    [InlineData("DateTime now", "EpochTime.GetIntDate(now)", "EpochTime.GetIntDate(now.AddDays(3))", " //! AUTH0003")]
    [InlineData("DateTimeOffset now", "now.ToUnixTimeSeconds()", "(now + TimeSpan.FromHours(25)).ToUnixTimeSeconds()", " //! AUTH0003")]
    [InlineData("long now", "now", "now + 172800", " //! AUTH0003")]
    [InlineData("DateTime now", "EpochTime.GetIntDate(now)", "EpochTime.GetIntDate(now.AddHours(24))", "")]
    [InlineData("DateTime now", "EpochTime.GetIntDate(now.AddDays(2))", "EpochTime.GetIntDate(now.AddDays(3))", "")]
    [InlineData("long now", "now", "now + 3600", "")]
    [InlineData("DateTime issued, DateTime now", "EpochTime.GetIntDate(issued)", "EpochTime.GetIntDate(now.AddDays(3))", "")]
    [InlineData("DateTime now", "EpochTime.GetIntDate(DateTime.UtcNow)", "EpochTime.GetIntDate(now.AddDays(3))", "")]
    [InlineData("DateTime now", "EpochTime.GetIntDate(now)", "EpochTime.GetIntDate(DateTime.UtcNow.AddHours(1))", "")]
    [InlineData("long seconds", "DateTimeOffset.UtcNow.ToUnixTimeSeconds()", "DateTimeOffset.UtcNow.ToUnixTimeSeconds() + seconds", "")]
    [InlineData("long milliseconds", "milliseconds / 1000", "milliseconds / 1000 + 3600", "")]
    [InlineData("DateTime expires", "1700000000", "EpochTime.GetIntDate(expires.AddDays(30))", "")]
    public async Task TimesOfOneParameter_HaveADistance(string parameters, string issuedAt, string expires, string mark)
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.IdentityModel.Tokens;
            public static class Subject
            {
                public static string Make({{parameters}}, SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(credentials), new JwtPayload
                {
                    { "aud", {{ValueCases.Audience}} },
                    { "iat", {{issuedAt}} },
                    { "exp", {{expires}} },
                }));
            }
            """);

        Assert.Equal(mark.Length > 0 ? [RuleIds.HandMintedToken, RuleIds.LongLivedToken] : [RuleIds.HandMintedToken], found.Select(diagnostic => diagnostic.Id).Order());
    }

    [Fact]
    public Task MomentAloneIsNoLifetime() => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n",
    [
        $$"""
            static string Make(DateTime expires) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken( //! AUTH0001
                audience: {{ValueCases.Audience}}, expires: expires.AddDays(2), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));
            static string Short() => Make(DateTime.UtcNow.AddDays(-1.5));
        """,
    ]);
}
