using System;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Exchanges in a method that only its caller, in another file, shows to ask for a Management API token.</summary>
public class ForeignExchangeTests
{
    private const string Rotate = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading.Tasks;

        namespace Shop;

        public static class RotateCommand
        {
            private static readonly HttpClient Http = new();

            public static async Task<int> RunAsync(string domain, string application)
            {
                var login = await Http.PostAsync($"https://{domain}/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string?>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = Environment.GetEnvironmentVariable("ROTATE_CLIENT_ID"),
                    ["client_secret"] = Environment.GetEnvironmentVariable("ROTATE_CLIENT_SECRET"),
                    ["audience"] = $"https://{domain}/api/v2/",
                }));
                var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();

                using var rotate = new HttpRequestMessage(HttpMethod.Post, $"https://{domain}/api/v2/clients/{application}/rotate-secret");
                rotate.Headers.Add("Authorization", "Bearer " + token);
                using var answer = await Http.SendAsync(rotate);
                return answer.IsSuccessStatusCode ? 0 : 1;
            }
        }
        """;

    private const string Call = "Shop.RotateCommand.RunAsync(\"example.auth0.com\", \"app\")";

    [Fact]
    public async Task The_method_asks_the_provider_of_the_tenant_that_it_is_told()
    {
        string code = await RepairedAsync($"public static class Entry {{ public static object Run() => {Call}; }}");
        Assert.DoesNotContain("oauth/token", code, StringComparison.Ordinal);
        Assert.Contains("""
                    var token = await Auth0ManagementTokenProvider.GetShared(
                        domain,
                        Environment.GetEnvironmentVariable("ROTATE_CLIENT_ID")!,
                        Environment.GetEnvironmentVariable("ROTATE_CLIENT_SECRET")!).GetTokenAsync();
            """, code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_of_two_callers_shows_does_not_hold_for_the_other() => Assert.Equal(Rotate, await RepairedAsync(
        $"public static class Entry {{ public static object Run() => {Call}; public static object Other(string host) => Shop.RotateCommand.RunAsync(host, \"app\"); }}"));

    private static async Task<string> RepairedAsync(string caller)
    {
        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks())).References;
        RepairedSources repaired = await RepairedSources.OfAsync([("Rotate.cs", Rotate), ("Entry.cs", caller)], references);

        Assert.Empty(await repaired.ErrorsAsync("Rotate.cs"));
        Assert.Equal(caller, await repaired.TextAsync("Entry.cs"));
        return await repaired.TextAsync("Rotate.cs");
    }
}
