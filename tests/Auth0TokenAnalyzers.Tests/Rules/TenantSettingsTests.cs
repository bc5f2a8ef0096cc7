using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>
/// AUTH0006 where nothing at the request speaks of Auth0: the settings of the host and of the token are a tenant's, because the program gives them to a
/// client of Auth0's SDK or because its configuration files say so.
/// </summary>
public sealed class TenantSettingsTests
{
    private const string Options = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        public class Place
        {
            public string Key { get; set; } = "";
            public string Domain { get; set; } = "";
            public string Token { get; set; } = "";
            public string Url => $"https://{Domain}/api/v2/";
        }

        public class PlacesOptions
        {
            public Place Main { get; set; } = new();
            public Place Helpdesk { get; set; } = new();
            public List<Place> Others { get; set; } = new();
        }

        public static class Start
        {
            public static void Add(IServiceCollection services, IConfiguration configuration) =>
                services.Configure<PlacesOptions>(configuration.GetSection("Places"));
        }

        public class Registry(IOptions<PlacesOptions> options)
        {
            private readonly PlacesOptions _options = options.Value;
            public Place Main => _options.Main;
            public Place Helpdesk => _options.Helpdesk;
            public IReadOnlyList<Place> All => _options.Others;
            public Place Get(string key) => _options.Others.FirstOrDefault(place => place.Key == key) ?? throw new KeyNotFoundException();
        }

        """;

    /// <summary>What a client of the SDK is made with.</summary>
    private const string Clients = """
        public class Clients(Registry registry)
        {
            public Auth0.ManagementApi.ManagementApiClient One(string key) => new(registry.Get(key).Token, registry.Get(key).Domain);
            public Auth0.ManagementApi.ManagementApiClient Main() => new(registry.Main.Token, new Uri(registry.Main.Url));
        }

        """;

    /// <summary>The same after the repair.</summary>
    private const string RepairedClients = """
        public class Clients(Registry registry, Func<Auth0.ManagementApi.IManagementConnection> connection)
        {
            public Auth0.ManagementApi.ManagementApiClient One(string key) => new("", registry.Get(key).Domain, connection());
            public Auth0.ManagementApi.ManagementApiClient Main() => new("", new Uri(registry.Main.Url), connection());
        }

        """;

    private const string Requests = """
        public class Requests(Registry registry, IHttpClientFactory factory)
        {
            public async Task MoveAsync(string from, string user)
            {
                Place source = registry.Get(from);
                HttpClient http = factory.CreateClient();
                var read = new HttpRequestMessage(HttpMethod.Get, source.Url + "users/" + user);
                read.Headers.Authorization = new AuthenticationHeaderValue("Bearer", source.Token);
                await http.SendAsync(read);
                var delete = new HttpRequestMessage(HttpMethod.Delete, $"https://{source.Domain}/api/v2/users/{user}");
                delete.Headers.Authorization = new AuthenticationHeaderValue("Bearer", source.Token);
                await http.SendAsync(delete);
            }

            public async Task LogsAsync()
            {
                foreach (Place place in registry.All)
                {
                    HttpClient http = factory.CreateClient();
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", place.Token);
                    await http.GetStringAsync($"https://{place.Domain}/api/v2/logs");
                }
            }

            public async Task IsUpAsync()
            {
                using HttpClient http = new HttpClient();
                http.DefaultRequestHeaders.Add("Authorization", "Bearer " + registry.Main.Token);
                await http.GetAsync("https://" + registry.Main.Domain + "/api/v2/tenants/settings");
            }
        }

        """;

    private const string Helpdesk = """
        public class Tickets(Registry registry)
        {
            public async Task<string> ListAsync(HttpClient http)
            {
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", registry.Helpdesk.Token);
                return await http.GetStringAsync($"https://{registry.Helpdesk.Domain}/api/v2/tickets");
            }
        }
        """;

    private const string Files = """
        {
          "Places": {
            "Main": { "Domain": "main.eu.auth0.com", "Token": "" },
            "Helpdesk": { "Domain": "desk.example.com", "Token": "" },
            "Others": [ { "Key": "a", "Domain": "a.eu.auth0.com" }, { "Key": "b", "Domain": "b.eu.auth0.com" } ]
          }
        }
        """;

    [Theory]
    [InlineData(Clients, "Requests.cs")]
    [InlineData(RepairedClients, "Requests.cs")]
    public async Task What_a_client_of_the_sdk_is_made_with_is_a_tenants(string clients, string file)
    {
        var found = await FoundAsync([(file, Requests + Helpdesk), ("Clients.cs", clients)], Sdk.ManagementApi7);

        Assert.Equal(
            "Places:Others:Token, Places:Others:Token, Places:Others:Token, Places:Main:Token",
            string.Join(", ", found.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == file).Select(Key)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""public class Clients { public object Make(string token) => new Auth0.ManagementApi.ManagementApiClient(token, "example.eu.auth0.com"); }""")]
    [InlineData("""public class Clients(Registry registry) { public object Make() => new Auth0.ManagementApi.ManagementApiClient(registry.Main.Key, "example.eu.auth0.com"); }""")]
    public async Task Other_settings_are_not(string clients) =>
        Assert.DoesNotContain(await FoundAsync([("Requests.cs", Requests + Helpdesk), ("Clients.cs", clients)], Sdk.ManagementApi7), diagnostic =>
            diagnostic.Location.SourceTree!.FilePath == "Requests.cs");

    [Fact]
    public async Task The_key_of_a_section_that_somebody_passes_is_any()
    {
        const string Code = """
            public class Users(IConfiguration section)
            {
                public object Make() => new Auth0.ManagementApi.ManagementApiClient(section["Token"], section["Domain"]);
            }

            public class Tickets(IConfiguration section)
            {
                public async Task<string> ListAsync(HttpClient http)
                {
                    http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", section["Token"]);
                    return await http.GetStringAsync($"https://{section["Domain"]}/api/v2/tickets");
                }
            }
            """;

        Assert.Single(await FoundAsync([("Requests.cs", Code)], Sdk.ManagementApi7));
    }

    [Fact]
    public async Task Files_say_that_a_host_is_a_tenants() =>
        Assert.Equal(4, (await FoundAsync([("Requests.cs", Requests + Helpdesk)], new TestOptions(), Files)).Count);

    [Fact]
    public async Task All_hosts_that_files_write_have_to_be() => Assert.Equal(
        "Places:Main:Token",
        string.Join(", ", (await FoundAsync([("Requests.cs", Requests + Helpdesk)], new TestOptions(), Files.Replace("b.eu.auth0.com", "b.example.com", StringComparison.Ordinal))).Select(Key)));

    [Fact]
    public async Task Files_that_are_not_to_be_read_say_nothing() => Assert.Empty(await FoundAsync(
        [("Requests.cs", Requests + Helpdesk)], new TestOptions(("build_property.Auth0ScanConfigurationFiles", "false")), Files));

    // This management API token is static: it comes from the configuration key Places:Main:Token
    private static string Key(Diagnostic diagnostic) => diagnostic.GetMessage(null).Split("the configuration key ")[^1];

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(IEnumerable<(string Path, string Code)> sources, params Sdk[] sdks) =>
        Static(await Analysis.RunAsync(await CompileAsync(sources, sdks)));

    private static async Task<IReadOnlyList<Diagnostic>> FoundAsync(IEnumerable<(string Path, string Code)> sources, TestOptions options, string file) =>
        Static(await ConfigurationAnalysis.RunAsync(await CompileAsync(sources), options, ("appsettings.json", file)));

    private static Task<Microsoft.CodeAnalysis.CSharp.CSharpCompilation> CompileAsync(IEnumerable<(string Path, string Code)> sources, params Sdk[] sdks) =>
        Analysis.CompileAsync(JwtEnvironment.None, sources.Select(source => (source.Path, Usings + source.Code)).Append(("Options.cs", Options)), TestReferences.Sdks(sdks));

    private static string Usings => Options[..Options.IndexOf("public class Place", StringComparison.Ordinal)];

    private static List<Diagnostic> Static(IEnumerable<Diagnostic> found) => [.. found.Where(diagnostic => diagnostic.Id == "AUTH0006")];
}
