using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>
/// Where code cannot reach the configuration from which the program has its application, but is called by a container alone, it asks the container for it. Other
/// code is not changed for that.
/// </summary>
public class InjectedConfigurationTests
{
    private const string Pair = "configuration[\"Auth0:ClientId\"]!,configuration[\"Auth0:ClientSecret\"]!";

    private const string Variables = "AUTH0_CLIENT_SECRET";

    private const string Token = "Environment.GetEnvironmentVariable(\"AUTH0_MANAGEMENT_TOKEN\")";

    private const string Header =
        "{ request.Headers.Authorization = new AuthenticationHeaderValue(\"Bearer\", " + Token + "); await new HttpClient().SendAsync(request); }";

    private const string Request = "using var request = new HttpRequestMessage(HttpMethod.Get, \"https://example.eu.auth0.com/api/v2/users\");";

    private const string Registrations = """
        using Microsoft.Extensions.DependencyInjection;

        public static class Host
        {
            public static object CreateApplicationBuilder() => "Host.CreateApplicationBuilder";

            public static void Add(IServiceCollection services)
            {
                services.AddTransient<Users>();
            }
        }
        """;

    private const string Proof = """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public static class Proof
        {
            public static string Of(IConfiguration configuration) =>
                Auth0ManagementTokenProvider.GetShared("example.eu.auth0.com", configuration["Auth0:ClientId"]!, configuration["Auth0:ClientSecret"]!).GetToken();
        }
        """;

    private const string Service = """
        public class Users
        {
            private readonly Services _services;

            public Users(Services services)
            {
                _services = services;
            }

            public async Task ListAsync()
            {
                REQUEST
                HEADER
                _services.ToString();
            }
        }
        """;

    [Fact]
    public async Task A_class_that_a_container_makes_asks_for_the_configuration_and_keeps_it()
    {
        var repaired = await RepairedAsync(Service, Registrations, Proof);

        Assert.Contains("private readonly Services _services;private readonly IConfiguration _configuration;public Users(Services services,IConfiguration configuration){_services = services;_configuration = configuration;}", repaired);
        Assert.Contains("GetShared(\"example.eu.auth0.com\",_configuration[\"Auth0:ClientId\"]!,_configuration[\"Auth0:ClientSecret\"]!)", repaired);
        Assert.Contains("using Microsoft.Extensions.Configuration;", repaired);
    }

    [Fact]
    public async Task A_configuration_that_the_constructor_has_is_kept() => Assert.Contains(
        "public Users(Services services,Microsoft.Extensions.Configuration.IConfiguration settings){_services = services;_configuration = settings;}",
        await RepairedAsync(Service.Replace("Services services)", "Services services, Microsoft.Extensions.Configuration.IConfiguration settings)"), "", Proof));

    [Fact]
    public async Task A_controller_is_made_by_a_container_without_a_registration() => Assert.Contains(
        "_configuration[\"Auth0:ClientSecret\"]",
        await RepairedAsync(
            Service.Replace("class Users", "class Users : ControllerBase") + "\npublic class ControllerBase;", Registrations.Replace("services.AddTransient<Users>();", ""), Proof));

    [Fact]
    public async Task Fields_are_named_in_the_manner_of_the_class()
    {
        var repaired = await RepairedAsync(Service.Replace("_services = ", "this.services = ").Replace("_services", "services"), Registrations, Proof);

        Assert.Contains("private readonly IConfiguration configuration;", repaired);
        Assert.Contains("this.configuration = configuration;", repaired);
        Assert.Contains(Pair, repaired);
    }

    [Fact]
    public async Task Several_tokens_of_a_class_share_one_field()
    {
        var repaired = await RepairedAsync(Service.Replace("HEADER", "HEADER }\n    public async Task FindAsync() { REQUEST HEADER"), Registrations, Proof);

        Assert.Equal(2, repaired.Split("GetShared(\"example.eu.auth0.com\",_configuration[").Length - 1);
        Assert.Equal(2, repaired.Split("IConfiguration _configuration;").Length);
    }

    [Fact]
    public async Task A_token_in_the_constructor_needs_no_field()
    {
        var repaired = await RepairedAsync("""
            public class Users
            {
                private readonly HttpClient _http;

                public Users(Services services)
                {
                    _http = new HttpClient { BaseAddress = new Uri("https://example.eu.auth0.com/api/v2/") };
                    _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TOKEN);
                    _http.DefaultRequestHeaders.Add("X-Name", services.ToString());
                }

                public Task<string> ListAsync() => _http.GetStringAsync("users");
            }
            """, Registrations, Proof);

        Assert.Contains("public Users(Services services,IConfiguration configuration){", repaired);
        Assert.Contains("GetShared(\"example.eu.auth0.com\"," + Pair, repaired);
        Assert.DoesNotContain("_configuration", repaired);
    }

    [Fact]
    public async Task A_token_that_a_constant_keeps_for_a_client_has_it() => Assert.Contains(
        "GetShared(\"example.us.auth0.com\",_configuration[\"Auth0:ClientId\"]!,_configuration[\"Auth0:ClientSecret\"]!)",
        await RepairedAsync(
            Service.Replace("    private readonly", $"    private const string Token = \"{TestJwt.Of(TestJwt.Management)}\";\n\n    private readonly")
                .Replace("REQUEST", "using var client = new Auth0.ManagementApi.ManagementApiClient(Token, \"example.us.auth0.com\");").Replace("HEADER", "await client.Users.DeleteAsync(\"1\");"),
            Registrations, Proof.Replace("example.eu", "example.us")));

    [Theory]
    [InlineData("Services services", "Services services,IConfiguration configuration")]
    [InlineData("Services services, CancellationToken cancellationToken", "Services services,IConfiguration configuration,CancellationToken cancellationToken")]
    [InlineData("CancellationToken cancellationToken", "IConfiguration configuration,CancellationToken cancellationToken")]
    public async Task A_handler_of_an_endpoint_asks_for_the_configuration(string parameters, string changed) => Assert.Contains(
        $"ListAsync({changed}){{", await RepairedAsync(Handlers(parameters, "app.MapGet(\"/users\", ListAsync);"), Registrations.Replace("<Users>", "<Services>"), Proof));

    [Theory]
    [InlineData("(Services services)", "(Services services,IConfiguration configuration) =>")]
    [InlineData("async (string id, CancellationToken cancellationToken)", "async (string id,IConfiguration configuration,CancellationToken cancellationToken) =>")]
    public async Task A_lambda_of_an_endpoint_asks_for_the_configuration(string lambda, string changed)
    {
        string repaired = await RepairedAsync(
            Handlers("Services other", $"app.MapGet(\"/users\", {(lambda.StartsWith("async", StringComparison.Ordinal) ? lambda : "async " + lambda)} => {{ REQUEST HEADER }});"),
            Registrations.Replace("<Users>", "<Services>"), Proof);

        Assert.Contains(changed, repaired);
        Assert.Contains(Pair, repaired);
    }

    [Theory]
    [InlineData("Register(async (Services services) => { REQUEST HEADER });")]
    [InlineData("app.MapGet(\"/users\", async () => { REQUEST HEADER });")]
    [InlineData("app.MapGet(\"/users\", static async (Services services) => { REQUEST HEADER });")]
    public async Task A_lambda_that_is_no_handler_or_may_take_nothing_is_not_changed(string call) => Assert.DoesNotContain(
        "IConfiguration", await RepairedAsync(Handlers("Services other", call), Registrations.Replace("<Users>", "<Services>"), Proof));

    [Theory]
    [InlineData("AddTransient<Users>()", "_configuration[\"Accounts:Management:ClientId\"]!")]
    [InlineData("AddTransient<Services>()", "Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!")]
    public async Task A_token_of_the_configuration_has_its_client_there_too(string registration, string clientId)
    {
        string repaired = await RepairedAsync(Service.Replace("HEADER", Header.Replace(Token, "_services.Auth0Token")), Registrations
            .Replace("services.AddTransient<Users>()", $"services.AddSingleton(((Microsoft.Extensions.Configuration.IConfiguration)null!).GetSection(\"Accounts\").Get<Services>()!); services.{registration}")
            .Replace("using ", "using Microsoft.Extensions.Configuration;\nusing "));

        Assert.Contains(clientId, repaired);
    }

    [Theory]
    [InlineData("app.MapGet(\"/users\", ListAsync); _ = ListAsync(new());")]
    [InlineData("Register(ListAsync);")]
    [InlineData("")]
    public async Task A_method_that_other_code_calls_is_no_handler(string call) => Assert.Contains(
        Variables, await RepairedAsync(Handlers("Services services", call), Registrations.Replace("<Users>", "<Services>"), Proof));

    [Theory]
    [InlineData("services.AddTransient<Users>()", "services.AddTransient(_ => new Users(new Services()))")]
    [InlineData("services.AddTransient<Users>()", "services.AddTransient<Users>(); new Users(new Services()).ToString()")]
    [InlineData("services.AddTransient<Users>()", "services.AddTransient<Services>()")]
    [InlineData("Host.Create", "Make")]
    public async Task What_code_makes_or_no_host_runs_is_not_changed(string old, string changed)
    {
        var repaired = await RepairedAsync(Service, Registrations.Replace(old, changed).Replace("CreateApplicationBuilder() => \"Make", "Other() => \"Make"), Proof);

        Assert.Contains(Variables, repaired);
        Assert.DoesNotContain("IConfiguration", repaired);
    }

    [Theory]
    [InlineData("example.eu", "other.eu")]
    [InlineData("configuration[\"Auth0:ClientSecret\"]", "configuration[\"Auth0:GlobalClientSecret\"]")]
    public async Task Without_an_application_of_the_tenant_nothing_is_asked_for(string old, string changed) =>
        Assert.DoesNotContain("IConfiguration", await RepairedAsync(Service, Registrations, Proof.Replace(old, changed)));

    [Fact]
    public async Task Derived_classes_pass_what_their_base_asks_for() => Assert.DoesNotContain(
        "IConfiguration", await RepairedAsync(Service + "\npublic class Admins(Services services) : Users(services);", Registrations, Proof));

    private static string Handlers(string parameters, string call) => $$"""
        public static class Endpoints
        {
            public static void Map(App app)
            {
                {{call}}
            }

            private static void Register(Func<Services, Task> handler) => _ = handler;

            private static async Task ListAsync({{parameters}})
            {
                REQUEST
                HEADER
            }
        }

        public class App
        {
            public void MapGet(string route, Delegate handler) => _ = route + handler;
        }
        """;

    /// <summary>The repaired code of the first source, without its line breaks.</summary>
    private static async Task<string> RepairedAsync(string code, params string[] others)
    {
        var users = $"""
            using System;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Threading;
            using System.Threading.Tasks;

            {code.Replace("REQUEST", Request).Replace("HEADER", Header).Replace("TOKEN)", Token + ")")}

            public record Services(string Auth0Token = "");
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Users.cs", users), .. others.Select((other, i) => ($"Other{i}.cs", other))], compilation.References);
        foreach (var document in repaired.After.Projects.SelectMany(project => project.Documents).Where(document => document.Name == "Users.cs"))
            Assert.Empty(await repaired.ErrorsAsync(document.FilePath!));
        return string.Concat((await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim())).Replace(", ", ",");
    }
}
