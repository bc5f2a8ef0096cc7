using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Auth0TokenAnalyzers.Rules;
using Auth0TokenAnalyzers.Tests.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0006 in unusual code, what its message says, and its fix.</summary>
public sealed class StaticManagementTokenFormTests
{
    private sealed class Test : RuleTest<StaticManagementToken, ManagementTokenFixProvider>
    {
        public Test()
        {
            Jwt = JwtEnvironment.None;
            Sdks.Add(Sdk.ManagementApi7);
        }
    }

    [Theory]
    [InlineData("configuration[\"Auth0:ManagementApiToken\"]", "is", "the configuration key Auth0:ManagementApiToken")]
    [InlineData("Environment.GetEnvironmentVariable(\"AUTH0_TOKEN\")", "is", "the environment variable AUTH0_TOKEN")]
    [InlineData("configuration[\"A\"] ?? Environment.GetEnvironmentVariable(\"B\")", "is", "the configuration key A and the environment variable B")]
    [InlineData("options.Value.Token", "is", "the options property Token")]
    [InlineData("given ?? configuration[\"A\"]", "may be", "the configuration key A")]
    [InlineData("Constant", "is", "the constant Constant")]
    [InlineData("Field", "is", "the field Field")]
    [InlineData("\"" + HandoverCases.Jwt + "\"", "is", "a literal")]
    [InlineData("configuration[given!]", "is", "configuration")]
    [InlineData("Environment.GetEnvironmentVariable(given!)", "is", "an environment variable")]
    public async Task Message_NamesTheSource(string token, string certainty, string source)
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;

            public class Settings { public string Token { get; set; } = ""; }

            public class Subject(IConfiguration configuration, IOptions<Settings> options)
            {
                private const string Constant = "{{HandoverCases.Jwt}}";
                private static readonly string Field = "{{HandoverCases.Jwt}}";
                public object M(string? given) => new ManagementApiClient({{token}}, "example.auth0.com");
                public object N() => new object[] { configuration, options, Constant, Field };
            }
            """, JwtEnvironment.None, Sdk.ManagementApi7);

        var diagnostic = Assert.Single(found, diagnostic => diagnostic.Id == "AUTH0006");
        Assert.Equal($"This Management API token {certainty} static: it comes from {source}, for the tenant example.auth0.com", diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("example.auth0.com", diagnostic.Properties["tenant"]);
    }

    [Fact]
    public async Task NoSecret_IsShown()
    {
        const string Sentinel = "c2VudGluZWwtc2VjcmV0LXNlbnRpbmVsLXNlY3JldC1zZW50aW5lbC1zZWNyZXQt";

        var found = await Analysis.RunAsync($$"""
            using System;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;

            public class Subject(IConfiguration configuration)
            {
                public object A() => new ManagementApiClient(configuration["{{Sentinel}}"], "example.auth0.com");
                public object B() => new ManagementApiClient(configuration["Auth0:{{Sentinel}}:Token"], "example.auth0.com");
                public object C() => new ManagementApiClient(Environment.GetEnvironmentVariable("{{Sentinel}}"), "example.auth0.com");
                public object D() => new ManagementApiClient("{{Sentinel}}", "example.auth0.com");
                public object E() => new ManagementApiClient("{{HandoverCases.Jwt}}", "{{Sentinel}}");
            }
            """, JwtEnvironment.None, Sdk.ManagementApi7);

        Assert.Equal(5, found.Count(diagnostic => diagnostic.Id == "AUTH0006"));
        Assert.All(found, diagnostic =>
        {
            var text = diagnostic.GetMessage(CultureInfo.InvariantCulture) + string.Concat(diagnostic.Properties.Select(property => property.Key + property.Value));
            Assert.DoesNotContain(Enumerable.Range(0, Sentinel.Length - 12), start => text.Contains(Sentinel.Substring(start, 12), StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(HandoverCases.Jwt[^20..], text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public Task TopLevelStatements() => new Test
    {
        OutputKind = OutputKind.ConsoleApplication,
        // No line shows what the file is indented with.
        SkippedChecks = RuleChecks.LineEndings,
        TestCode = """
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            var configuration = new ConfigurationBuilder().Build();
            var token = configuration.GetSection("Auth0:AccessToken").Value;
            var client = new ManagementApiClient({|#0:token|}, configuration["Auth0:Domain"]);
            var services = new ServiceCollection();
            services.AddSingleton<IManagementApiClient, ManagementApiClient>(m => client);
            """,
        FixedCode = """
            using System.Net.Http;
            using Auth0.ManagementApi;
            using Auth0ManagementTokens;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            var configuration = new ConfigurationBuilder().Build();
            var client = new ManagementApiClient(
                "",
                configuration["Auth0:Domain"],
                new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        configuration["Auth0:Domain"]!,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:AccessToken.
                        configuration["Auth0:Management:ClientId"]!,
                        configuration["Auth0:Management:ClientSecret"]!),
                    new HttpClientHandler())));
            var services = new ServiceCollection();
            services.AddSingleton<IManagementApiClient, ManagementApiClient>(m => client);
            """,
        ExpectedDiagnostics = { Result("is", "the configuration key Auth0:AccessToken") },
    }.RunAsync();

    [Fact]
    public Task OldLanguage() => new Test
    {
        LanguageVersion = LanguageVersion.CSharp7_3,
        TestCode = """
            using System;
            using Auth0.ManagementApi;

            public class Users
            {
                private ManagementApiClient client;

                public ManagementApiClient Client
                {
                    get { return client ?? (client = new ManagementApiClient({|#0:Environment.GetEnvironmentVariable("AUTH0_TOKEN")|}, new Uri("https://example.auth0.com/api/v2"))); }
                }
            }
            """,
        FixedCode = """
            using System;
            using System.Net.Http;
            using Auth0.ManagementApi;
            using Auth0ManagementTokens;

            public class Users
            {
                private ManagementApiClient client;

                public ManagementApiClient Client
                {
                    get { return client ?? (client = new ManagementApiClient(
                        "",
                        new Uri("https://example.auth0.com/api/v2"),
                        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                            Auth0ManagementTokenProvider.GetShared(
                                "example.auth0.com",
                                Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                                Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")),
                            new HttpClientHandler())))); }
                }
            }
            """,
        ExpectedDiagnostics = { Result("is", "the environment variable AUTH0_TOKEN, for the tenant example.auth0.com") },
    }.RunAsync();

    [Fact]
    public Task Header_TokenIsReplacedInItsText() => new Test
    {
        TestCode = """
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Configuration;

            public class Users(HttpClient http, IConfiguration config)
            {
                public async Task<string> GetAsync(CancellationToken ct)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Auth0:Domain"]}/api/v2/users");
                    request.Headers.Add("Authorization", $"Bearer {{|#0:config["Auth0:Management:Token"]|}}");
                    var response = await http.SendAsync(request, ct);
                    return await response.Content.ReadAsStringAsync(ct);
                }
            }
            """,
        FixedCode = """
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Auth0ManagementTokens;
            using Microsoft.Extensions.Configuration;

            public class Users(HttpClient http, IConfiguration config)
            {
                public async Task<string> GetAsync(CancellationToken ct)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{config["Auth0:Domain"]}/api/v2/users");
                    request.Headers.Add("Authorization", "Bearer " + await Auth0ManagementTokenProvider.GetShared(
                        config["Auth0:Domain"]!,
                        // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:Management:Token.
                        config["Auth0:Management:ClientId"]!,
                        config["Auth0:Management:ClientSecret"]!).GetTokenAsync(ct));
                    var response = await http.SendAsync(request, ct);
                    return await response.Content.ReadAsStringAsync(ct);
                }
            }
            """,
        ExpectedDiagnostics = { Result("is", "the configuration key Auth0:Management:Token") },
    }.RunAsync();

    [Fact]
    public async Task Literal_WithItsScheme_HasNoFix()
    {
        const string Code = $$"""
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading.Tasks;

            public class Users(HttpClient http)
            {
                public Task<string> GetAsync()
                {
                    http.DefaultRequestHeaders.Add("Authorization", {|#0:"Bearer {{HandoverCases.Jwt}}"|});
                    return http.GetStringAsync("https://example.auth0.com/api/v2/users");
                }
            }
            """;

        await new Test { TestCode = Code, FixedCode = Code, ExpectedDiagnostics = { Result("is", "a literal, for the tenant example.auth0.com") } }.RunAsync();
    }

    [Fact]
    public async Task Aliases_AreSeenThrough()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None,
        [
            ("Global.cs", "global using Everywhere = Auth0.ManagementApi.ManagementApiClient;\nglobal using static System.Environment;"),
            ("Local.cs", """
                using Here = Auth0.ManagementApi.ManagementApiClient;
                public class A { object M() => new Here(GetEnvironmentVariable("TOKEN"), "example.auth0.com"); object N() => new Auth0.ManagementApi.ManagementApiClient(GetEnvironmentVariable("TOKEN"), "example.auth0.com"); object O() => new global::Auth0.ManagementApi.ManagementApiClient(GetEnvironmentVariable("TOKEN"), "example.auth0.com"); }
                """),
            ("Other.cs", """
                public class B { object M() => new Everywhere(GetEnvironmentVariable("TOKEN"), "example.auth0.com"); Everywhere N() => new(GetEnvironmentVariable("TOKEN"), "example.auth0.com"); }
                """),
        ], SdkReferences.Of([Sdk.ManagementApi7]));

        var found = (await Analysis.RunAsync(compilation)).Where(diagnostic => diagnostic.Id == "AUTH0006").ToLookup(diagnostic => diagnostic.Location.SourceTree!.FilePath);

        Assert.Equal(3, found["Local.cs"].Count());
        Assert.Equal(2, found["Other.cs"].Count());
    }

    [Fact]
    public async Task TestProject_OnlyJwtsAreTokens()
    {
        const string Code = $$"""
            using Auth0.ManagementApi;
            public class A
            {
                object Fake() => new ManagementApiClient("Zk8qPw3RtY9vBn2M", "example.auth0.com");
                object MadeUp() => new ManagementApiClient("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.fake-signature", "example.auth0.com");
                object Real() => new ManagementApiClient("{{HandoverCases.Jwt}}", "example.auth0.com");
            }
            """;
        var product = await Analysis.CompileAsync(JwtEnvironment.None, [("A.cs", Code)], SdkReferences.Of([Sdk.ManagementApi7]));
        var test = product.AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location), MetadataReference.CreateFromFile(typeof(Assert).Assembly.Location))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class T { [Xunit.Fact] public void M() { } }", new CSharpParseOptions(LanguageVersion.Latest)));

        Assert.Equal([4, 6], (await Analysis.RunAsync(product)).Where(diagnostic => diagnostic.Id == "AUTH0006").Select(Analysis.Line));
        Assert.Equal([6], (await Analysis.RunAsync(test)).Where(diagnostic => diagnostic.Id == "AUTH0006").Select(Analysis.Line));
    }

    [Fact]
    public async Task Hosts_OfTheOptionsAreAuth0s()
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None,
        [
            ("A.cs", """
                using System.Net.Http;
                using System.Net.Http.Headers;
                public class A(HttpClient http)
                {
                    // auth0
                    object M() { http.DefaultRequestHeaders.Authorization = new("Bearer", System.Environment.GetEnvironmentVariable("T")); return http.GetStringAsync("https://login.example.com/api/v2/users"); }
                }
                """),
        ]);

        Assert.Empty(await Analysis.RunAsync(compilation));
        Assert.Single(await Analysis.RunAsync(compilation, TestOptions.ForAll(("auth0_tenant_domains", "login.example.com"))));
    }

    private static DiagnosticResult Result(params object[] arguments) =>
        new DiagnosticResult("AUTH0006", DiagnosticSeverity.Warning).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments(arguments);
}
