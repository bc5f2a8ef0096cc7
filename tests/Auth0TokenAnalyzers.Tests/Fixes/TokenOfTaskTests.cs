using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A token that is fetched on another thread while a program starts: the client that it would be frozen in gets its tokens by itself.</summary>
public class TokenOfTaskTests
{
    [Theory]
    [InlineData("Task.Run(async () =>\n        {\n            EXCHANGE\n            return RESULT;\n        }).Result")]
    [InlineData("Task.Run(async () =>\n        {\n            EXCHANGE\n            return RESULT;\n        }).GetAwaiter().GetResult()")]
    public async Task The_client_gets_its_tokens_by_itself(string token)
    {
        var repaired = await RepairedAsync(token);
        Assert.Contains("new HttpClientManagementConnection(new Auth0ManagementTokenHandler(", repaired);
        Assert.Contains("config[\"Auth0:ClientSecret\"]", repaired);
        Assert.DoesNotContain("Task.Run", repaired);
        Assert.DoesNotContain("GetToken", repaired);
    }

    [Fact]
    public async Task A_function_of_the_programs_own_that_is_called_run_is_not_followed() =>
        Assert.DoesNotContain("Auth0ManagementTokenHandler", await RepairedAsync("Runner.Run(async () =>\n        {\n            EXCHANGE\n            return RESULT;\n        })"));

    private static async Task<string> RepairedAsync(string token)
    {
        var code = $$"""
            using System;
            using System.Threading.Tasks;
            using Auth0.AuthenticationApi;
            using Auth0.AuthenticationApi.Models;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            public static class Runner
            {
                public static string Run(Func<Task<string>> work) => work().Result.ToUpperInvariant();
            }

            public static class Start
            {
                public static IServiceCollection AddManagement(this IServiceCollection services, IConfiguration config)
                {
                    var token = {{token.Replace("EXCHANGE", """
                        using var client = new AuthenticationApiClient(config["Auth0:Domain"]!);
                        var result = await client.GetTokenAsync(new ClientCredentialsTokenRequest
                        {
                            ClientId = config["Auth0:ClientId"]!,
                            ClientSecret = config["Auth0:ClientSecret"]!,
                            Audience = $"https://{config["Auth0:Domain"]}/api/v2/",
                        });
                        """).Replace("RESULT", "result.AccessToken")}};
                    return services.AddSingleton<IManagementApiClient>(new ManagementApiClient(token, config["Auth0:Domain"]!));
                }
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7, Sdk.AuthenticationApi7));
        var repaired = await RepairedSources.OfAsync([("Start.cs", code)], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Start.cs"));
        var text = await repaired.TextAsync("Start.cs");
        return text;
    }
}
