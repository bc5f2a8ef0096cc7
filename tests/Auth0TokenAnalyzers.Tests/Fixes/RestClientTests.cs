using System;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>RestSharp clients of version 107 and later that outlive a token: they get the handler that puts a fresh one on each request.</summary>
public class RestClientTests
{
    private const string Usings = "using Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\nusing RestSharp;\n";

    [Theory]
    [InlineData(
        """
        public class Tenant
        {
            private readonly RestClient _client;

            public Tenant(IConfiguration configuration)
            {
                var url = $"https://{configuration["Auth0:Domain"]}/api/v2/";
                _client = new RestClient(url);
                _client.AddDefaultHeader("Authorization", "Bearer " + configuration["Auth0:Token"]);
            }

            public string? Branding() => _client.Execute(new RestRequest("branding")).Content;
        }
        """,
        """
        public class Tenant
        {
            private readonly RestClient _client;

            public Tenant(IConfiguration configuration)
            {
                var url = $"https://{configuration["Auth0:Domain"]}/api/v2/";
                _client = new RestClient(new RestClientOptions(url)
                {
                    ConfigureMessageHandler = handler => new Auth0ManagementTokenHandler(
                        Auth0ManagementTokenProvider.GetShared(
                            configuration["Auth0:Domain"]!,
                            configuration["Auth0:Management:ClientId"]!,
                            configuration["Auth0:Management:ClientSecret"]!),
                        handler),
                });
            }

            public string? Branding() => _client.Execute(new RestRequest("branding")).Content;
        }
        """)]
    [InlineData(
        """
        public static class Services
        {
            public static void Add(IServiceCollection services) => services.AddSingleton(_ => new RestClient(new RestClientOptions("https://example.auth0.com/api/v2/")
            {
                FollowRedirects = false,
                Authenticator = new RestSharp.Authenticators.JwtAuthenticator(System.Environment.GetEnvironmentVariable("AUTH0_TOKEN")!),
            }));
        }
        """,
        null)]
    [InlineData(
        """
        public class Tenant
        {
            private readonly RestClient _client = new RestClient(new RestClientOptions("https://example.auth0.com/api/v2/")
            {
                Authenticator = new JwtAuthenticator(System.Environment.GetEnvironmentVariable("AUTH0_TOKEN")!),
                FollowRedirects = false,
            });

            public string? Branding() => _client.Execute(new RestRequest("branding")).Content;
        }
        """,
        """
        public class Tenant
        {
            private readonly RestClient _client = new RestClient(new RestClientOptions("https://example.auth0.com/api/v2/")
            {
                ConfigureMessageHandler = handler => new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        "example.auth0.com",
                        System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                        System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                    handler),
                FollowRedirects = false,
            });

            public string? Branding() => _client.Execute(new RestRequest("branding")).Content;
        }
        """)]
    // A client that one call uses needs one token.
    [InlineData(
        """
        public class Tenant
        {
            public string? Branding()
            {
                using var client = new RestClient("https://example.auth0.com/api/v2/");
                client.AddDefaultHeader("Authorization", "Bearer " + System.Environment.GetEnvironmentVariable("AUTH0_TOKEN"));
                return client.Execute(new RestRequest("branding")).Content;
            }
        }
        """,
        """
        public class Tenant
        {
            public string? Branding()
            {
                using var client = new RestClient("https://example.auth0.com/api/v2/");
                client.AddDefaultHeader("Authorization", "Bearer " + Auth0ManagementTokenProvider.GetShared(
                    "example.auth0.com",
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                    System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!).GetToken());
                return client.Execute(new RestRequest("branding")).Content;
            }
        }
        """)]
    public async Task The_client_gets_its_tokens_by_itself(string before, string? after)
    {
        string usings = before.Contains("new JwtAuthenticator", StringComparison.Ordinal) ? Usings + "using RestSharp.Authenticators;\n\n" : Usings + "\n";

        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.RestSharp114))).References;
        RepairedSources repaired = await RepairedSources.OfAsync([("Tenant.cs", usings + before)], references,
            settings: """{ "Auth0:ClientId": "", "Auth0:ClientSecret": "", "Auth0:Management:ClientId": "", "Auth0:Management:ClientSecret": "" }""");
        string code = await repaired.TextAsync("Tenant.cs");

        after ??= before.Replace("Authenticator = new RestSharp.Authenticators.JwtAuthenticator(System.Environment.GetEnvironmentVariable(\"AUTH0_TOKEN\")!)",
            """
            ConfigureMessageHandler = handler => new Auth0ManagementTokenHandler(
                        Auth0ManagementTokenProvider.GetShared(
                            "example.auth0.com",
                            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID")!,
                            System.Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!),
                        handler)
            """, StringComparison.Ordinal);
        Assert.Empty(await repaired.ErrorsAsync("Tenant.cs"));
        Assert.Empty(repaired.Left);
        Assert.Equal(after, code[code.IndexOf("public ", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("RestSharp.Authenticators", code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_a_method_makes_gets_the_token_of_the_client_that_sends_it()
    {
        const string Source = """
            using System;
            using System.Threading.Tasks;
            using RestSharp;

            public static class Harbours
            {
                public static async Task<string?> StaffAsync(string query)
                {
                    var request = Management("users", Method.Get);
                    request.AddQueryParameter("q", query);
                    return (await Client().ExecuteAsync(request)).Content;
                }

                public static Task RemoveAsync(string id) => Client().ExecuteAsync(Management($"users/{id}", Method.Delete));

                private static RestClient Client() => new RestClient($"https://{Environment.GetEnvironmentVariable("Auth0Domain")}/api/v2/");

                private static RestRequest Management(string path, Method method)
                {
                    var request = new RestRequest(path, method);
                    request.AddOrUpdateHeader("Authorization", $"Bearer {Environment.GetEnvironmentVariable("Auth0ManagementToken")}");
                    return request;
                }
            }
            """;

        RepairedSources repaired = await RepairedSources.OfAsync([("Harbours.cs", Source)],
            (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.RestSharp114))).References);
        string code = await repaired.TextAsync("Harbours.cs");

        Assert.Empty(await repaired.ErrorsAsync("Harbours.cs"));
        Assert.Empty(repaired.Left);
        Assert.Contains("""
                    request.AddOrUpdateHeader("Authorization", "Bearer " + Auth0ManagementTokenProvider.GetShared(
                        Environment.GetEnvironmentVariable("Auth0Domain")!,
                        Environment.GetEnvironmentVariable("Auth0ClientId")!,
                        Environment.GetEnvironmentVariable("Auth0ClientSecret")!).GetToken());
                    return request;
            """, code, StringComparison.Ordinal);
    }
}
