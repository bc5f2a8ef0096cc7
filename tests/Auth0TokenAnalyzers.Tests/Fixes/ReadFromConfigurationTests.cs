using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Literal secrets of applications: they are read from the configuration that the code can reach, or else from the environment.</summary>
public class ReadFromConfigurationTests
{
    private const string Setting = "[\"Auth0:Management:ClientSecret\"]";

    private static FixTest Test(NullableContextOptions nullable = NullableContextOptions.Enable) =>
        new(FixKeys.ReadFromConfiguration) { RuleId = RuleIds.HardCodedClientSecret, Nullable = nullable };

    private static string Source(string members) => $$"""
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            public IConfiguration? Used;
            public WebApplicationBuilder? Builder;
            {{members}}
            static string Send(string secret) => secret;
        }
        """;

    [Theory]
    [InlineData("""public string A(IConfiguration config) => Send([|"dummy-secret"|]);""", $"public string A(IConfiguration config) => Send(config{Setting}!);")]
    [InlineData("""public string A(IConfigurationRoot config) => Send([|"dummy-secret"|]);""", $"public string A(IConfigurationRoot config) => Send(config{Setting}!);")]
    [InlineData("""public string A() { var builder = WebApplication.CreateBuilder(); return Send([|"dummy-secret"|]); }""", $"public string A() {{ var builder = WebApplication.CreateBuilder(); return Send(builder.Configuration{Setting}!); }}")]
    [InlineData("""readonly IConfiguration _config; public Api(IConfiguration config) => _config = config; public string A() => Send([|"dummy-secret"|]);""", $"readonly IConfiguration _config; public Api(IConfiguration config) => _config = config; public string A() => Send(_config{Setting}!);")]
    [InlineData("""readonly IConfiguration _config; string _secret; public Api(IConfiguration config) { _secret = [|"dummy-secret"|]; _config = config; } public string A() => Send(_secret + _config);""", $"readonly IConfiguration _config; string _secret; public Api(IConfiguration config) {{ _secret = config{Setting}!; _config = config; }} public string A() => Send(_secret + _config);")]
    public Task Configuration_in_scope_is_read(string before, string after) => Test().VerifyAsync(Source(before), Source(after));

    [Theory]
    [InlineData("""public string A() => Send([|"dummy-secret"|]);""", """public string A() => Send(Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!);""")]
    [InlineData("""readonly IConfiguration? _config; public static string A() => Send([|"dummy-secret"|]); public object? B() => _config;""", """readonly IConfiguration? _config; public static string A() => Send(Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!); public object? B() => _config;""")]
    [InlineData("""private const string Secret = [|"dummy-secret"|]; public string A() => Send(Secret);""", """private static readonly string Secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!; public string A() => Send(Secret);""")]
    [InlineData("""public string A() { const string secret = [|"dummy-secret"|]; return Send(secret); }""", """public string A() { string secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!; return Send(secret); }""")]
    public Task Otherwise_the_environment_is(string before, string after) => Test().VerifyAsync(Source(before), Source(after));

    [Fact]
    public Task Without_nullable_types_nothing_is_forgiven() => Test(NullableContextOptions.Disable).VerifyAsync(
        "using Microsoft.Extensions.Configuration;\n\nclass Api { string A(IConfiguration config) => [|\"dummy-secret\"|]; }",
        $"using Microsoft.Extensions.Configuration;\n\nclass Api {{ string A(IConfiguration config) => config{Setting}; }}");

    [Theory]
    [InlineData("""public string A() => Send([|"{\"client_secret\":\"dummy-secret\"}"|]);""")]
    [InlineData("""public string A() => Send("client_secret=" + [|"dummy-secret"|]);""")]
    [InlineData("""public string A(string secret = [|"dummy-secret"|]) => Send(secret);""")]
    [InlineData("""public const string Secret = [|"dummy-secret"|]; public const string Copy = Secret;""")]
    public Task A_text_that_must_be_written_is_left(string members) => Test().VerifyNotOfferedAsync(Source(members));

    [Theory]
    [InlineData("""public string A(IConfiguration config) => Send([|"dummy-secret"|]);""", $"public string A(IConfiguration config) => Send(config{Setting}!);", "Auth0:Management:ClientSecret")]
    [InlineData("""public string A() => Send([|"dummy-secret"|]);""", """public string A() => Send(Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")!);""", "AUTH0_CLIENT_SECRET")]
    public Task A_setting_that_is_nowhere_is_asked_for(string before, string after, string name) => new FixTest(FixKeys.ReadFromConfiguration) { RuleId = RuleIds.HardCodedClientSecret, Settings = [] }
        .VerifyAsync(Source(before), Source($"// Set {name} to a new secret of the application.\n    {after}"));

    [Fact]
    public async Task The_rule_is_silent_then()
    {
        const string code = """
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;

            public static class Clients
            {
                public static ManagementClient Create(IConfiguration configuration) => new(new ManagementClientOptions
                {
                    Domain = "example.auth0.com",
                    TokenProvider = new ClientCredentialsTokenProvider("example.auth0.com", "oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM", "ROq5vNQIzGzeUkeO1zCQPsJd-pFr7nlXzk9dRvWkKDvbjydykyw8x3xu7G-yVNAc"),
                });
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [], TestReferences.Sdks(Sdk.ManagementApi10, Sdk.AuthenticationApi7));

        var repaired = await RepairedSources.OfAsync([("Clients.cs", code)], compilation.References);

        Assert.Empty(repaired.Left);
        Assert.Contains("\"oE2u6Qe1NBPBTrbEpvpDbnIIAp00zKLM\", configuration[\"Auth0:Management:ClientSecret\"]!)", await repaired.TextAsync("Clients.cs"));
    }
}
