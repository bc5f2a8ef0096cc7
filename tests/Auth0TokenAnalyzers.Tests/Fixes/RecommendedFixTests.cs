using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// One rule may report what a provider can take over and what only can be shortened: one run does the best for each, whichever of them comes first.
/// </summary>
public class RecommendedFixTests
{
    private const string Api = """
        using Auth0.ManagementApi.Models;

        public class Apis
        {
            public object Create() => new ResourceServerCreateRequest
            {
                TokenLifetime = 2592000,
            };
        }
        """;

    private const string Token = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        public class Tokens
        {
            public string Create(byte[] key) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                audience: "https://example.auth0.com/api/v2/",
                expires: DateTime.UtcNow.AddDays(365),
                signingCredentials: new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256)));
        }
        """;

    [Theory]
    [InlineData("A.cs", "B.cs")]
    [InlineData("B.cs", "A.cs")]
    public async Task Each_report_of_a_rule_gets_what_is_best_for_it(string api, string token)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));

        var repaired = await RepairedSources.OfAsync([new SourceProject("Subject", [(api, Api), (token, Token)])], compilation.References, onlyRule: RuleIds.LongLivedToken);

        Assert.Contains("TokenLifetime = 86400,", await repaired.TextAsync(api), StringComparison.Ordinal);
        Assert.Contains("=> Auth0ManagementTokenProvider.GetShared(", await repaired.TextAsync(token), StringComparison.Ordinal);
        Assert.DoesNotContain(repaired.Left, diagnostic => diagnostic.Id == RuleIds.LongLivedToken);
    }

    [Fact]
    public async Task Nothing_is_offered_once_the_host_has_cancelled()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", "class Api { string Token() => [|Sign()|]; static string Sign() => \"dummy\"; }"));
        using FixWorkspace workspace = test.Open();
        Document document = workspace.Solution.GetDocument(workspace.MarkedDocuments.Single())!;
        int offered = 0;
        var context = new CodeFixContext(document, workspace.Diagnostics.Single(), (_, _) => offered++, new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ManagementTokenFixProvider().RegisterCodeFixesAsync(context));

        Assert.Equal(0, offered);
    }
}
