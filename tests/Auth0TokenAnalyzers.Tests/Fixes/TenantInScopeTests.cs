using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Where something in scope says which tenant it is, new code has it from there, and never from the environment.</summary>
public class TenantInScopeTests
{
    private const string Mint = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.Extensions.Configuration;
        using Microsoft.IdentityModel.Tokens;

        public class Settings(IConfiguration configuration)
        {
            public string Domain => configuration["auth0:domain"]!;
            public string GlobalClientId => configuration["auth0:globalClientId"]!;
            public string GlobalClientSecret => configuration["auth0:globalClientSecret"]!;
        }

        public class Tokens(Settings settings)
        {
            private readonly Settings _settings = settings;

            public string For(string scope) => For(scope, TimeSpan.FromHours(1));

            public string For(string scope, TimeSpan lifetime) => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(
                issuer: "https://" + _settings.Domain + "/",
                audience: _settings.GlobalClientId,
                claims: new[] { new System.Security.Claims.Claim("scope", scope) },
                expires: DateTime.UtcNow.Add(lifetime),
                signingCredentials: new SigningCredentials(
                    new SymmetricSecurityKey(Convert.FromBase64String(_settings.GlobalClientSecret)), SecurityAlgorithms.HmacSha256)));
        }
        """;

    [Theory]
    [InlineData("Settings settings", "settings.Domain")]
    [InlineData("Settings settings, Settings other", null)]
    [InlineData("string domain", null)]
    public async Task The_one_object_that_has_the_tenant_of_a_minted_token_is_asked_for_it(string parameters, string? domain)
    {
        string repaired = await RepairedAsync($$"""
            using System;

            public static class Commands
            {
                public static void Print(Tokens tokens, {{parameters}}) => Console.WriteLine(tokens.For("read:users read:clients", TimeSpan.FromDays(14)));
            }
            """, Mint);

        Assert.Equal(domain is not null, repaired.Contains($"GetShared({domain},Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!"));
        Assert.Equal(domain is null, repaired.Contains("Provider.Shared"));
    }

    [Theory]
    [InlineData("configuration[\"Auth0:Authority\"] + \"/api/v2/logs\"")]
    [InlineData("$\"{configuration[\"Auth0:Authority\"]}/api/v2/users/{name}\"")]
    public async Task A_setting_with_its_scheme_is_the_tenant_whatever_is_asked_of_it(string url) => Assert.Contains(
        "GetShared(configuration[\"Auth0:Authority\"]!,configuration[\"Auth0:Management:ClientId\"]!,",
        await RepairedAsync(Request("IConfiguration configuration, string name", "", url, "configuration[\"Auth0:LogToken\"]")));

    [Fact]
    public async Task A_path_of_another_api_shows_no_tenant() => Assert.DoesNotContain(
        "GetShared(",
        await RepairedAsync(Request("IConfiguration configuration", "", "configuration[\"Auth0:Authority\"] + \"/v2/logs\"", "configuration[\"Auth0:LogToken\"]")));

    [Theory]
    [InlineData("services.Configure<Settings>(configuration.GetSection(\"Accounts\"));", "configuration[\"Accounts:Management:ClientId\"]!")]
    [InlineData("services.AddSingleton(configuration.GetSection(\"Accounts:Vets\").Get<Settings>()!);", "configuration[\"Accounts:Vets:Management:ClientId\"]!")]
    public async Task An_object_of_the_container_has_its_client_beside_its_other_settings(string registration, string clientId) => Assert.Contains(
        $"GetShared(accounts.TenantDomain,{clientId},",
        await RepairedAsync(
            Request("IServiceProvider provider, IConfiguration configuration", "var accounts = provider.GetRequiredService<Settings>();",
                "$\"https://{accounts.TenantDomain}/api/v2/users\"", "accounts.Auth0ApiToken"),
            $$"""
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            public class Settings
            {
                public string TenantDomain { get; set; } = "";
                public string Auth0ApiToken { get; set; } = "";
            }

            public static class Registrations
            {
                public static void Add(IServiceCollection services, IConfiguration configuration)
                {
                    {{registration}}
                }
            }
            """));

    private static string Request(string parameters, string statement, string url, string token) => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        public static class Users
        {
            public static async Task<string> ListAsync(HttpClient http, {{parameters}})
            {
                {{statement}}
                using var request = new HttpRequestMessage(HttpMethod.Get, {{url}});
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", {{token}});
                using var response = await http.SendAsync(request);
                return await response.Content.ReadAsStringAsync();
            }
        }
        """;

    private static async Task<string> RepairedAsync(string users, string other = "")
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, []);
        SourceProject[] projects = [new("Subject", [("Users.cs", users), ("Other.cs", other)], OutputKind.DynamicallyLinkedLibrary)];
        var repaired = await RepairedSources.OfAsync(projects, compilation.References, order: ids => ids.OrderByDescending(id => id == RuleIds.LongLivedToken));
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        return string.Concat((await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim())
            .Where(line => !line.StartsWith("//", System.StringComparison.Ordinal))).Replace(", ", ",");
    }
}
