using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A program that already asks for Management API tokens with an application has one that is granted the API: no second one is invented.</summary>
public class GrantedClientTests
{
    private const string Invented = "_configuration[\"Auth0:Management:ClientId\"]!,_configuration[\"Auth0:Management:ClientSecret\"]!";

    private const string Users = """
        using Auth0.ManagementApi;
        using Microsoft.Extensions.Configuration;

        public class Users
        {
            private readonly IConfiguration _configuration;

            public Users(IConfiguration configuration) => _configuration = configuration;

            public ManagementApiClient Create() => new ManagementApiClient(_configuration["Auth0:ApiToken"], _configuration["Auth0:Domain"]);
        }
        """;

    private const string Exchange = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Exchange
        {
            private readonly IConfiguration _configuration;

            public Exchange(IConfiguration configuration) => _configuration = configuration;

            public Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                $"https://{_configuration["Auth0:Domain"]}/oauth/token",
                new FormUrlEncodedContent(new Dictionary<string, string?>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = _configuration["Auth0:ClientId"],
                    ["client_secret"] = _configuration["Auth0:ClientSecret"],
                    ["audience"] = $"https://{_configuration["Auth0:Domain"]}/api/v2/",
                }));
        }
        """;

    private const string Provider = """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public static class Tokens
        {
            public static string Of(IConfiguration configuration) =>
                Auth0ManagementTokenProvider.GetShared(configuration["Auth0:Domain"]!, configuration["Auth0:ClientId"]!, configuration["Auth0:ClientSecret"]!).GetToken();
        }
        """;

    private const string BoundExchange = """
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        public class TenantOptions
        {
            public string Domain { get; set; } = "";
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
        }

        public static class Registration
        {
            public static void Add(IServiceCollection services, IConfiguration configuration) =>
                services.Configure<TenantOptions>(configuration.GetSection("Auth0"));
        }

        public class Exchange(IOptions<TenantOptions> options)
        {
            public Task<HttpResponseMessage> SendAsync(HttpClient http) => http.PostAsync(
                $"https://{options.Value.Domain}/oauth/token",
                new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = options.Value.ClientId,
                    ["client_secret"] = options.Value.ClientSecret,
                    ["audience"] = $"https://{options.Value.Domain}/api/v2/",
                }));
        }
        """;

    [Theory]
    [InlineData(Exchange)]
    [InlineData(Provider)]
    [InlineData(BoundExchange)]
    public async Task The_application_of_an_exchange_is_taken(string proof) => Assert.Contains(
        "GetShared(_configuration[\"Auth0:Domain\"]!,_configuration[\"Auth0:ClientId\"]!,_configuration[\"Auth0:ClientSecret\"]!)",
        await RepairedAsync(Users, proof));

    [Fact]
    public async Task Names_of_its_own_are_kept() => Assert.Contains(
        "GetShared(_configuration[\"Auth0:Domain\"]!,_configuration[\"Auth0:Machine:ClientId\"]!,_configuration[\"Auth0:Machine:ClientSecret\"]!)",
        await RepairedAsync(Users, Exchange.Replace("Auth0:Client", "Auth0:Machine:Client")));

    [Theory]
    [InlineData(Exchange)]
    [InlineData(BoundExchange)]
    public async Task Nothing_is_to_be_created_then(string proof)
    {
        var repaired = await RepairedAsync(Users, proof);

        Assert.DoesNotContain("Management:Client", repaired);
        Assert.DoesNotContain("// Set", repaired);
    }

    [Theory]
    [InlineData("client_credentials", "authorization_code")]
    [InlineData("/api/v2/", "/userinfo")]
    [InlineData("_configuration[\"Auth0:Domain\"]", "_configuration[\"Auth0:Europe:Domain\"]")]
    [InlineData("{_configuration[\"Auth0:Domain\"]}", "europe.auth0.com")]
    [InlineData("_configuration[\"Auth0:ClientSecret\"]", "System.Environment.GetEnvironmentVariable(\"A_CLIENT_SECRET\")")]
    [InlineData("Auth0:Client", "Auth0:GlobalClient")]
    public async Task What_proves_nothing_about_the_tenant_is_not_taken(string proof, string other) =>
        Assert.Contains(Invented, await RepairedAsync(Users, Exchange.Replace(proof, other)));

    [Fact]
    public async Task Of_two_applications_none_is_taken() =>
        Assert.Contains(Invented, await RepairedAsync(Users, Exchange, Provider.Replace("Auth0:Client", "Auth0:Import:Client")));

    [Fact]
    public async Task Keys_of_a_section_that_somebody_passes_are_not_taken_for_whole_ones() => Assert.Contains(Invented, await RepairedAsync(
        Users, Exchange.Replace("IConfiguration ", "IConfigurationSection ").Replace("Auth0:Client", "Client")));

    [Fact]
    public async Task The_application_of_another_tenant_is_not_taken_for_an_unknown_one() => Assert.Contains(
        "Management:ClientId",
        await RepairedAsync(Users, Exchange.Replace("\"Auth0:", "\"Auth0:Us:").Replace("_configuration[\"Auth0:Us:Domain\"]", "Host()")
            .Replace("    public Task<", "    private static string Host() => System.Environment.MachineName;\n\n    public Task<")));

    [Theory]
    [InlineData("settings.ClientId", "settings.ClientSecret", true)]
    [InlineData("new TenantSettings().ClientId", "new TenantSettings().ClientSecret", true)]
    [InlineData("other.ClientId", "other.ClientSecret", false)] // of another type
    [InlineData("settings.ClientId", "other.ClientSecret", false)]
    [InlineData("settings.ClientId", "\"dummy-dummy-dummy-dummy-dummy\"", false)]
    public async Task What_signed_a_token_is_no_global_secret_if_an_exchange_sends_it(string id, string secret, bool isGranted)
    {
        var repaired = await RepairedAsync(Signing, $$"""
            using System.Collections.Generic;
            using System.Net.Http;
            using System.Threading.Tasks;

            public class OtherSettings
            {
                public string ClientId { get; set; } = "";
                public string ClientSecret { get; set; } = "";
            }

            public static class Exchange
            {
                public static Task<HttpResponseMessage> SendAsync(HttpClient http, TenantSettings settings, OtherSettings other) => http.PostAsync(
                    $"https://{settings.Domain}/oauth/token",
                    new FormUrlEncodedContent(new Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = {{id}},
                        ["client_secret"] = {{secret}},
                        ["audience"] = $"https://{settings.Domain}.auth0.com/api/v2/",
                    }));
            }
            """);

        Assert.Equal(isGranted, repaired.Contains("GetShared(settings.Domain,settings.ClientId,settings.ClientSecret)"));
        Assert.DoesNotContain("JwtSecurityToken", repaired);
    }

    private const string Signing = """
        using System;
        using System.IdentityModel.Tokens.Jwt;
        using System.Text;
        using Auth0.ManagementApi;
        using Microsoft.IdentityModel.Tokens;

        public class TenantSettings
        {
            public string Domain { get; set; } = "";
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
        }

        public static class Users
        {
            public static ManagementApiClient Create(TenantSettings settings)
            {
                var credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(settings.ClientSecret)), SecurityAlgorithms.HmacSha256);
                var token = new JwtSecurityToken(audience: $"https://{settings.Domain}/api/v2/", expires: DateTime.UtcNow.AddDays(90), signingCredentials: credentials);
                return new ManagementApiClient(new JwtSecurityTokenHandler().WriteToken(token), settings.Domain);
            }
        }
        """;

    /// <summary>The repaired client without its line breaks.</summary>
    private static async Task<string> RepairedAsync(string users, params string[] others)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync(
            [("Users.cs", users), .. others.Select((code, i) => ($"Other{i}.cs", code))], compilation.References);
        foreach (var document in repaired.After.Projects.SelectMany(project => project.Documents))
            Assert.Empty(await repaired.ErrorsAsync(document.FilePath!));
        return string.Concat((await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim())).Replace(", ", ",");
    }
}
