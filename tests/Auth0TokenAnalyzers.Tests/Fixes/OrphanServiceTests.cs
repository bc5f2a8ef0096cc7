using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Services of a container that gave the old token, members of interfaces that named it, and settings that held it: they go when nobody asks for them.</summary>
public class OrphanServiceTests
{
    private const string Registration = "services.AddSingleton<ITokens, Tokens>();";

    private const string Service = """
        using System;

        namespace Shop;

        public interface ITokens
        {
            string Get();
        }

        public sealed class Tokens(Clock clock) : ITokens, IDisposable
        {
            public string Get() => "dummy" + clock.Now;

            public void Dispose() => Console.WriteLine("done");
        }
        """;

    private const string Clock = """
        using System;

        namespace Shop;

        public class Clock
        {
            public DateTime Now => DateTime.Now;
        }
        """;

    private const string Api = """
        namespace Shop;

        public class Api(ITokens tokens)
        {
            public string Token() => [|tokens.Get()|];
        }
        """;

    [Theory]
    [InlineData(Registration)]
    [InlineData("services.AddScoped<ITokens>(provider => new Tokens(new Clock()));")]
    [InlineData("services.AddHttpClient<ITokens, Tokens>();")]
    [InlineData("services.AddTransient<Shop.ITokens, Shop.Tokens>();")]
    public async Task A_service_that_nobody_asks_for_goes_with_its_registration_and_what_only_it_needed(string registration)
    {
        Solution result = await RepairedAsync(registration + "\n        services.AddSingleton<Clock>();");

        Assert.Equal(["Api.cs", "Program.cs"], Names(result));
        Assert.Equal(Program("services.AddOptions();"), await TextAsync(result, "Program.cs"));
    }

    [Fact]
    public async Task A_registration_between_others_leaves_them()
    {
        Solution result = await RepairedAsync("services.AddLogging().AddSingleton<ITokens, Tokens>().AddHttpClient();");

        Assert.Contains("services.AddLogging().AddHttpClient();", await TextAsync(result, "Program.cs"));
        Assert.DoesNotContain("Tokens.cs", Names(result));
    }

    [Theory]
    [InlineData("services.AddLogging().AddSingleton<ITokens, Tokens>();", "services.AddLogging();")]
    [InlineData("services.AddSingleton<ITokens, Tokens>().AddLogging();", "services.AddLogging();")]
    [InlineData("services.AddLogging()\n            .AddSingleton<ITokens, Tokens>()\n            .AddHttpClient();", "services.AddLogging()\n            .AddHttpClient();")]
    public async Task What_a_statement_registers_besides_stays(string registrations, string left)
    {
        Solution result = await RepairedAsync(registrations);

        Assert.Equal(Program("services.AddOptions();\n        " + left), await TextAsync(result, "Program.cs"));
        Assert.DoesNotContain("Tokens.cs", Names(result));
    }

    [Theory]
    [InlineData(Registration, "public class Other(ITokens tokens) { public string Get() => tokens.Get(); }")]
    [InlineData(Registration, "public class Other(System.IServiceProvider services) { public object? Get() => services.GetService(typeof(Tokens)); }")]
    [InlineData(Registration, "public class Fallback : ITokens { public string Get() => \"\"; public static Fallback One { get; } = new(); }")]
    [InlineData(Registration, "/// <summary>See <see cref=\"Tokens\"/>.</summary>\npublic class Other;")]
    [InlineData("services.AddSingleton<ITokens>(new Tokens(new Clock()));", "")]
    [InlineData("services.AddSingleton(typeof(ITokens), typeof(Tokens));", "")]
    [InlineData("services.AddHttpClient<ITokens, Tokens>();", "public class Other(System.Net.Http.IHttpClientFactory factory) { public object Get() => factory; }")]
    [InlineData("services.AddHttpClient<ITokens, Tokens>().SetHandlerLifetime(System.TimeSpan.FromDays(1));", "")]
    public async Task One_that_somebody_may_need_stays(string registration, string other)
    {
        Solution result = await RepairedAsync(registration, other: "namespace Shop;\n\n" + other);

        Assert.Equal(Service, await TextAsync(result, "Tokens.cs"));
        Assert.Contains(registration, await TextAsync(result, "Program.cs"));
    }

    [Theory]
    [InlineData("public sealed class Tokens(", "public sealed class Tokens2 : Tokens { public Tokens2() : base(new Clock()) { } }\n\npublic class Tokens(")]
    [InlineData("public sealed class Tokens(", "[Obsolete(\"\")]\npublic sealed class Tokens(")]
    [InlineData("ITokens, IDisposable", "ITokens, ICloneable, IDisposable")]
    [InlineData("    public void Dispose()", "    static Tokens() => Console.WriteLine(\"made\");\n\n    public void Dispose()")]
    public async Task One_that_is_more_than_a_service_stays(string old, string other)
    {
        string service = Service.Replace(old, other).Replace("public void Dispose", "public object Clone() => this;\n\n    public void Dispose");
        Solution result = await RepairedAsync(Registration, service);

        Assert.Equal(service, await TextAsync(result, "Tokens.cs"));
    }

    [Fact]
    public async Task Public_services_of_a_library_stay()
    {
        Solution result = await RepairedAsync(Registration, kind: OutputKind.DynamicallyLinkedLibrary);

        Assert.Equal(Service, await TextAsync(result, "Tokens.cs"));
    }

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"AUTH0_TOKEN\") ?? throw new InvalidOperationException(\"AUTH0_TOKEN is not set\")", "", true)]
    [InlineData("\"dummy\"", "", true)]
    [InlineData("Environment.GetEnvironmentVariable(\"AUTH0_TOKEN\") ?? Console.ReadLine()!", "", false)]
    [InlineData("\"dummy\"", "public class Other(ICredentials credentials) { public string Token => credentials.Token; }", false)]
    [InlineData("\"dummy\"", "public class Other { public string Get(Credentials credentials) => credentials.Token; }", false)]
    [InlineData("\"dummy\"", "public class Other : ICredentials { public string Domain => \"\"; string ICredentials.Token => \"\"; }", false)]
    public async Task A_member_of_an_interface_goes_with_what_implements_it(string value, string other, bool goes)
    {
        string credentials = $$"""
            using System;

            namespace Shop;

            public interface ICredentials
            {
                string Domain { get; }

                string Token { get; }
            }

            public sealed class Credentials : ICredentials
            {
                public string Domain { get; } = "example.auth0.com";

                public string Token { get; } = {{value}};
            }
            """;
        Solution result = await RepairedAsync(
            "services.AddSingleton<ICredentials, Credentials>();", credentials,
            "namespace Shop;\n\npublic class Api(ICredentials credentials)\n{\n    public string Domain => credentials.Domain;\n\n    public string Token() => [|credentials.Token|];\n}\n",
            "namespace Shop;\n\n" + other);

        string text = await TextAsync(result, "Tokens.cs");
        Assert.Equal(goes ? 0 : 2, text.Split("string Token ").Length - 1);
        Assert.Equal(2, text.Split("string Domain ").Length - 1);
    }

    [Theory]
    [InlineData("Auth0:ApiToken", true)]
    [InlineData("Auth0:Other", false)]
    public async Task The_setting_of_the_old_token_goes_and_what_configuration_may_fill_besides_stays(string setting, bool goes)
    {
        const string Settings = "namespace Shop;\n\npublic class Settings\n{\n    public string? Domain { get; set; }\n\n    public string? ApiToken { get; set; }\n}\n";
        FixTest test = Test("services.AddOptions<Settings>();", Settings,
            "namespace Shop;\n\npublic class Api(Settings settings)\n{\n    public string? Domain => settings.Domain;\n\n    public string Token() => [|settings.ApiToken!|];\n}\n", "");
        test.Properties[PropertyKeys.ReplacedSettings] = setting;
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Assert.Equal(goes ? Settings.Replace("\n    public string? ApiToken { get; set; }\n", "") : Settings, await TextAsync(result, "Tokens.cs"));
    }

    [Theory]
    [InlineData("services.Configure<Settings>(configuration.GetSection(\"Auth0\"));", "")]
    [InlineData("services.Configure<Settings>(options => options.ToString());", "")]
    [InlineData("services.Configure<Settings>(configuration.GetSection(\"Auth0\"));", "namespace Shop;\n\npublic class Other(Microsoft.Extensions.Options.IOptions<Settings> options) { public object Get() => options.Value; }\n")]
    public async Task Settings_with_nothing_left_in_them_are_bound_no_more(string registration, string other)
    {
        FixTest test = Test("Microsoft.Extensions.Configuration.IConfiguration configuration = null!;\n        " + registration,
            "namespace Shop;\n\npublic class Settings\n{\n    public string? ApiToken { get; set; }\n}\n",
            "namespace Shop;\n\npublic class Api(Microsoft.Extensions.Options.IOptions<Settings> settings)\n{\n    public string Token() => [|settings.Value.ApiToken!|];\n}\n", other);
        test.Properties[PropertyKeys.ReplacedSettings] = "Auth0:ApiToken";
        using FixWorkspace workspace = test.Open();

        Solution result = await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);

        Assert.Equal(other.Length > 0, Names(result).Contains("Tokens.cs"));
        Assert.Equal(other.Length > 0, (await TextAsync(result, "Program.cs")).Contains(registration));
    }

    private const string Login = """
        using System.Net.Http;
        using Microsoft.Extensions.Caching.Memory;

        namespace Shop;

        public class Login(IHttpClientFactory factory, IMemoryCache cache)
        {
            public string Token() => [|Get(factory, cache)|];

            private static string Get(IHttpClientFactory factory, IMemoryCache cache) => factory.ToString()! + cache;
        }
        """;

    [Theory]
    [InlineData("services.AddHttpClient();\n        services.AddMemoryCache();", "")]
    [InlineData("services.AddMemoryCache().AddLogging().AddHttpClient();", "\n        services.AddLogging();")]
    [InlineData("services.AddHttpClient(\"shop\");\n        services.AddMemoryCache(options => options.TrackStatistics = true);", null)]
    public async Task What_only_old_code_asked_the_container_for_goes(string registrations, string? left)
    {
        Solution result = await RepairedAsync(registrations, "namespace Shop;\n\npublic static class Tokens;\n", Login);

        Assert.Equal(Program("services.AddOptions();" + (left ?? "\n        " + registrations)), await TextAsync(result, "Program.cs"));
    }

    [Theory]
    [InlineData("public class Other(System.Net.Http.IHttpClientFactory factory) { public object Get() => factory; }", true, false)]
    [InlineData("public class Other(System.Net.Http.HttpClient client) { public object Get() => client; }", true, false)]
    [InlineData("public class Other(System.IServiceProvider services) { public object? Get() => services.GetService(typeof(System.Net.Http.HttpClient)); }", true, false)]
    [InlineData("public class Other { public object Get() => new System.Net.Http.HttpClient(); }", false, false)]
    [InlineData("public class Other(Microsoft.Extensions.Caching.Memory.IMemoryCache cache) { public object Get() => cache; }", false, true)]
    // Who knows what a package asks for?
    [InlineData("public static class Other { public static void Add(IServiceCollection services) => services.AddSingleton<Microsoft.IdentityModel.Tokens.CryptoProviderFactory>(); }", true, true)]
    [InlineData("public static class Other { public static void Add(IServiceCollection services) => services.AddSingleton(typeof(Microsoft.IdentityModel.Tokens.CryptoProviderFactory)); }", true, true)]
    [InlineData("public static class Other { public static void Add(IServiceCollection services) => services.AddSingleton<Clock>().AddControllers(); }", false, false)]
    public async Task What_somebody_may_still_ask_for_stays(string other, bool keepsClients, bool keepsCache)
    {
        Solution result = await RepairedAsync("services.AddHttpClient();\n        services.AddMemoryCache();", "namespace Shop;\n\npublic static class Tokens;\n", Login,
            "using Microsoft.Extensions.DependencyInjection;\n\nnamespace Shop;\n\n" + other);

        string text = await TextAsync(result, "Program.cs");
        Assert.Equal((keepsClients, keepsCache), (text.Contains("AddHttpClient();"), text.Contains("AddMemoryCache();")));
    }

    [Theory]
    [InlineData("public class Other;", false)]
    [InlineData("public class Other(Microsoft.Extensions.Caching.Distributed.IDistributedCache cache) { public object Get() => cache; }", true)]
    [InlineData("public static class Other { public static void Add(IServiceCollection services) => services.AddSession(); }", true)]
    [InlineData("public static class Other { public static void Add(IServiceCollection services) => services.AddControllers(); }", false)]
    public async Task A_distributed_cache_in_memory_stays_for_sessions_and_what_names_it(string other, bool stays)
    {
        Solution result = await RepairedAsync("services.AddDistributedMemoryCache();", "namespace Shop;\n\npublic static class Tokens;\n",
            Login.Replace("IMemoryCache", "IDistributedCache").Replace("Caching.Memory", "Caching.Distributed"),
            "using Microsoft.Extensions.DependencyInjection;\n\nnamespace Shop;\n\n" + other);

        Assert.Equal(stays, (await TextAsync(result, "Program.cs")).Contains("AddDistributedMemoryCache"));
    }

    [Fact]
    public async Task A_library_goes_on_registering_what_its_users_may_ask_for()
    {
        Solution result = await RepairedAsync("services.AddHttpClient();", "namespace Shop;\n\npublic static class Tokens;\n", Login, kind: OutputKind.DynamicallyLinkedLibrary);

        Assert.Contains("services.AddHttpClient();", await TextAsync(result, "Program.cs"));
    }

    [Fact]
    public async Task What_old_code_did_not_ask_for_stays()
    {
        Solution result = await RepairedAsync("services.AddHttpClient();");

        Assert.Contains("services.AddHttpClient();", await TextAsync(result, "Program.cs"));
    }

    private static async Task<Solution> RepairedAsync(string registration, string service = Service, string api = Api, string other = "",
        OutputKind kind = OutputKind.ConsoleApplication)
    {
        FixTest test = Test(registration, service, api, other, kind);
        using FixWorkspace workspace = test.Open();
        return await workspace.FixAllAsync(FixKeys.UseTokenProvider, FixAllScope.Solution);
    }

    private static FixTest Test(string registration, string service, string api, string other,
        OutputKind kind = OutputKind.ConsoleApplication)
    {
        FixTest test = new(FixKeys.UseTokenProvider) { OutputKind = kind };
        test.Sources.Add(("Api.cs", api));
        test.Sources.Add(("Tokens.cs", service));
        test.Sources.Add(("Clock.cs", Clock));
        test.Sources.Add(("Program.cs", Program("services.AddOptions();\n        " + registration)));
        if (other.Length > 0)
            test.Sources.Add(("Other.cs", other));
        return test;
    }

    private static string Program(string registrations) => $$"""
        using Microsoft.Extensions.DependencyInjection;

        namespace Shop;

        public static class Program
        {
            public static void Main() => Add(new ServiceCollection());

            private static void Add(IServiceCollection services)
            {
                {{registrations}}
            }
        }
        """;

    private static string[] Names(Solution solution) =>
        [.. solution.Projects.Single().Documents.Select(document => document.Name).Order(System.StringComparer.Ordinal)];

    private static async Task<string> TextAsync(Solution solution, string name) =>
        (await solution.Projects.Single().Documents.Single(document => document.Name == name).GetTextAsync()).ToString();
}
