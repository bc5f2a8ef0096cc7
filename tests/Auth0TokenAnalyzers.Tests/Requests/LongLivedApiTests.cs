using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleTest<Auth0TokenAnalyzers.Rules.LongLivedApi, Auth0TokenAnalyzers.Fixes.ManagementTokenFixProvider>;

namespace Auth0TokenAnalyzers.Tests.Requests;

/// <summary>AUTH0003 where code sets how long the tokens of an API live.</summary>
public sealed class LongLivedApiTests
{
    [Theory]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerCreateRequest", "TokenLifetime = 2592000, //! AUTH0003")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerCreateRequest", "TokenLifetimeForWeb = 86401, //! AUTH0003")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerUpdateRequest", "TokenLifetime = 60 * 60 * 24 * 30, //! AUTH0003")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerUpdateRequest", "TokenLifetime = (int)TimeSpan.FromDays(7).TotalSeconds, //! AUTH0003")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerCreateRequest", "TokenLifetime = 86400,")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "ResourceServerCreateRequest", "TokenLifetime = seconds,")]
    [InlineData(Sdk.ManagementApi10, "Auth0.ManagementApi", "CreateResourceServerRequestContent", "Identifier = \"x\", TokenLifetime = 3600 * 25, //! AUTH0003")]
    [InlineData(Sdk.ManagementApi10, "Auth0.ManagementApi", "UpdateResourceServerRequestContent", "TokenLifetime = 72000,")]
    [InlineData(Sdk.ManagementApi7, "Auth0.ManagementApi.Models", "RefreshToken", "TokenLifetime = 2592000,")]
    public async Task Sdk_IsReadAsSeconds(Sdk sdk, string @namespace, string type, string member) => await RequestCases.VerifyAsync($"using {@namespace};\n\n" + $$"""
        public class Apis
        {
            public object Create(int seconds) => new {{type}}
            {
                {{member}}
            };
        }
        """, sdk);

    [Fact]
    public async Task Constant_IsReportedWhereItIsWritten() => await RequestCases.VerifyAsync("using Auth0.ManagementApi.Models;\n\n" + """
        public static class Lifetimes
        {
            public const int Month = 30 * 86400; //! AUTH0003
        }

        public class Apis
        {
            public void Create(ResourceServerUpdateRequest first, ResourceServerUpdateRequest second)
            {
                first.TokenLifetime = Lifetimes.Month;
                second.TokenLifetime = Lifetimes.Month;
            }
        }
        """, Sdk.ManagementApi7);

    [Theory]
    [InlineData("PostAsJsonAsync(\"https://example.auth0.com/api/v2/resource-servers\", new { identifier = \"x\", token_lifetime = 2592000 }); //! AUTH0003")]
    [InlineData("PatchAsync($\"https://{domain}/api/v2/resource-servers/1\", new StringContent(\"{\\\"token_lifetime\\\": 2592000}\")); //! AUTH0003")]
    [InlineData("PostAsJsonAsync(\"https://example.auth0.com/api/v2/resource-servers\", new { identifier = \"x\", token_lifetime = 3600 });")]
    [InlineData("PostAsJsonAsync(\"https://example.auth0.com/api/v2/clients\", new { identifier = \"x\", token_lifetime = 2592000 });")]
    [InlineData("PostAsJsonAsync(\"https://api.example.com/api/v2/resource-servers\", new { identifier = \"x\", token_lifetime = 2592000 });")]
    public async Task Body_IsReadAsSeconds(string send) => await RequestCases.VerifyAsync($$"""
        public class Auth0Apis(HttpClient http)
        {
            // resource-servers, token_lifetime
            public async Task CreateAsync(string domain)
            {
                await http.{{send}}
            }
        }
        """);

    [Fact]
    public async Task Fix_LimitsTheNumber()
    {
        var test = new VerifyCS
        {
            TestCode = """
                using Auth0.ManagementApi.Models;

                public class Apis
                {
                    public ResourceServerCreateRequest Create() => new ResourceServerCreateRequest { TokenLifetime = {|AUTH0003:2592000|} };
                }
                """,
            FixedCode = """
                using Auth0.ManagementApi.Models;

                public class Apis
                {
                    public ResourceServerCreateRequest Create() => new ResourceServerCreateRequest { TokenLifetime = 86400 };
                }
                """,
        };
        test.Sdks.Add(Sdk.ManagementApi7);
        await test.RunAsync();
    }
}
