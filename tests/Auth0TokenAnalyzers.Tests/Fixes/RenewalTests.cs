using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>What renewed or guarded a token by hand, and what other files know of it.</summary>
public class RenewalTests
{
    private const string Worker = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Auth0.ManagementApi;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public static class Auth0Client
        {
            private static ManagementApiClient? s_client;

            public static object? Users => s_client?.Users;

            public static void Start(IConfiguration config) => s_client = new ManagementApiClient(config["Auth0:Token"], new Uri("https://example.auth0.com/api/v2"));

            public sealed class Renewal : BackgroundService
            {
                private readonly IConfiguration _config;
                private readonly ILogger<Renewal> _logger;

                public Renewal(IConfiguration config, ILogger<Renewal> logger)
                {
                    _config = config;
                    _logger = logger;
                }

                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    using var timer = new PeriodicTimer(TimeSpan.FromHours(12));
                    while (await timer.WaitForNextTickAsync(stoppingToken))
                    {
                        s_client?.UpdateAccessToken(_config["Auth0:Token"]);
                        _logger.LogInformation("The token is renewed");
                    }
                }
            }
        }
        """;

    private const string Registration = """
        using Microsoft.Extensions.DependencyInjection;

        namespace Shop;

        public static class Services
        {
            public static IServiceCollection Add(IServiceCollection services)
            {
                services.AddLogging();
                // It gets a new token twice a day.
                services.AddHostedService<Auth0Client.Renewal>();
                return services;
            }
        }
        """;

    private const string Disposed = """
        using System;
        using System.Threading;
        using Auth0.ManagementApi;
        using Microsoft.Extensions.Configuration;

        namespace Shop;

        public class Users : IDisposable
        {
            private readonly ManagementApiClient _client;
            private readonly Timer _timer;

            public Users(IConfiguration config)
            {
                _client = new ManagementApiClient(config["Auth0:Token"], new Uri("https://example.auth0.com/api/v2"));
                _timer = new Timer(_ => _client.UpdateAccessToken(config["Auth0:Token"]), null, 0, 3600000);
            }

            public object All => _client.Users;

            public void Dispose()
            {
                _timer.Dispose();
                GC.SuppressFinalize(this);
            }
        }
        """;

    [Fact]
    public async Task A_service_that_only_renews_goes_with_its_registration()
    {
        var (worker, registration) = await RepairedAsync(Worker, Registration);

        Assert.DoesNotContain("class Renewal", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("using Microsoft.Extensions.Hosting", worker, StringComparison.Ordinal);
        Assert.Equal(Registration.Replace("        // It gets a new token twice a day.\n        services.AddHostedService<Auth0Client.Renewal>();\n", "", StringComparison.Ordinal), registration);
    }

    [Fact]
    public async Task What_a_service_that_only_renews_logs_goes_with_it()
    {
        string code = Worker.Replace("using var timer", "_logger.LogInformation(\"Tokens are renewed from now on\");\n            using var timer", StringComparison.Ordinal);

        var (worker, registration) = await RepairedAsync(code, Registration);

        Assert.DoesNotContain("class Renewal", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("AddHostedService", registration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_config[\"Auth0:Token\"]);", "_config[\"Auth0:Token\"]);\n                Console.Beep();")] // in the loop
    [InlineData("using var timer", "Console.Beep();\n            using var timer")] // before it
    [InlineData("timer.WaitForNextTickAsync(stoppingToken)", "timer.WaitForNextTickAsync(stoppingToken) && Users is not null")]
    public async Task A_service_that_does_something_else_stays(string old, string other)
    {
        var (worker, registration) = await RepairedAsync(Worker.Replace(old, other, StringComparison.Ordinal).Replace("s_client?.Users", "Next()", StringComparison.Ordinal).Replace("public static void Start", "private static object? Next() { Console.Beep(); return s_client?.Users; }\n\n    public static void Start", StringComparison.Ordinal), Registration);

        Assert.Contains("class Renewal : BackgroundService", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("UpdateAccessToken", worker, StringComparison.Ordinal);
        Assert.Equal(Registration, registration);
    }

    [Theory]
    [InlineData("services.AddLogging().AddHostedService<Auth0Client.Renewal>().AddOptions();", "services.AddLogging().AddOptions();")]
    [InlineData("services.AddHostedService(provider => ActivatorUtilities.CreateInstance<Auth0Client.Renewal>(provider)).AddOptions();", "services.AddOptions();")]
    public async Task A_registration_between_others_leaves_them(string before, string after)
    {
        string registration = Registration.Replace("services.AddLogging();", before, StringComparison.Ordinal)
            .Replace("        // It gets a new token twice a day.\n        services.AddHostedService<Auth0Client.Renewal>();\n", "", StringComparison.Ordinal);

        Assert.Equal(registration.Replace(before, after, StringComparison.Ordinal), (await RepairedAsync(Worker, registration)).Other);
    }

    [Fact]
    public async Task A_registration_whose_result_is_needed_keeps_the_service()
    {
        string registration = Registration.Replace("        services.AddHostedService<Auth0Client.Renewal>();\n        return services;", "        return services.AddHostedService<Auth0Client.Renewal>();", StringComparison.Ordinal);

        var (worker, other) = await RepairedAsync(Worker, registration);

        Assert.Equal(registration, other);
        Assert.Contains("return Task.CompletedTask;", worker, StringComparison.Ordinal);
        Assert.Contains("class Renewal : BackgroundService", worker, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_somebody_else_needs_is_no_service_of_the_host_any_more()
    {
        string registration = Registration.Replace("services.AddLogging();", "services.AddSingleton(typeof(Auth0Client.Renewal));", StringComparison.Ordinal);

        var (worker, other) = await RepairedAsync(Worker, registration);

        Assert.Contains("class Renewal\n", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("ExecuteAsync", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("AddHostedService", other, StringComparison.Ordinal);
        Assert.Contains("AddSingleton(typeof(Auth0Client.Renewal))", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_is_registered_twice_goes_from_both_places()
    {
        string registration = Registration.Replace("services.AddLogging();", "services.AddLogging();\n        services.AddSingleton<Auth0Client.Renewal>();", StringComparison.Ordinal);

        var (worker, other) = await RepairedAsync(Worker, registration);

        Assert.DoesNotContain("class Renewal", worker, StringComparison.Ordinal);
        Assert.DoesNotContain("Renewal", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_with_nothing_to_dispose_of_is_not_disposable()
    {
        var (users, _) = await RepairedAsync(Disposed, "public class Other { }");

        Assert.Contains("public class Users\n", users, StringComparison.Ordinal);
        Assert.DoesNotContain("Dispose", users, StringComparison.Ordinal);
        Assert.DoesNotContain("Timer", users, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static object Get(Microsoft.Extensions.Configuration.IConfiguration config) { using var users = new Users(config); return users.All; }")]
    [InlineData("public static object Get(System.Func<Users> make) { using (var users = make()) return users.All; }")]
    [InlineData("public static void Close(Users users) => users.Dispose();")]
    [InlineData("public static System.IDisposable Close(Users users) => users;")]
    [InlineData("public static void Use<T>(T value) where T : System.IDisposable { } public static void Close(Users users) => Use(users);")]
    [InlineData("public sealed class Few(Microsoft.Extensions.Configuration.IConfiguration config) : Users(config) { public void Close() => base.Dispose(); }")]
    public async Task A_class_that_somebody_disposes_of_stays_disposable(string member)
    {
        string other = $"namespace Shop; public static class Other {{ {member} }}";

        var (users, unchanged) = await RepairedAsync(Disposed, other);

        Assert.Equal(other, unchanged);
        Assert.Contains("public class Users : IDisposable", users, StringComparison.Ordinal);
        Assert.DoesNotContain("Timer", users, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public class Users : IDisposable", "public class Users : IUsers", "public interface IUsers : IDisposable { }")]
    [InlineData("public class Users : IDisposable", "public class Users : IUsers, IDisposable", "public interface IUsers : IDisposable { }")]
    [InlineData("public void Dispose()", "public virtual void Dispose()", "")]
    [InlineData("GC.SuppressFinalize(this);", "Console.Beep();", "")]
    [InlineData("GC.SuppressFinalize(this);", "// The client is shared.", "")]
    public async Task A_class_that_has_another_reason_stays_disposable(string old, string other, string declaration)
    {
        var (users, _) = await RepairedAsync(Disposed.Replace(old, other, StringComparison.Ordinal) + "\n" + declaration, "public class Other { }");

        Assert.Contains("void Dispose()", users, StringComparison.Ordinal);
        Assert.DoesNotContain("Timer", users, StringComparison.Ordinal);
    }

    private static async Task<(string Text, string Other)> RepairedAsync(string code, string other)
    {
        var references = (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7))).References;
        var repaired = await RepairedSources.OfAsync([("Subject.cs", code), ("Other.cs", other)], references);
        foreach (string path in new[] { "Subject.cs", "Other.cs" })
        {
            Assert.Empty((await repaired.Before.Projects.Single().Documents.Single(document => document.FilePath == path).GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
            Assert.Empty(await repaired.ErrorsAsync(path));
        }
        Assert.Empty(repaired.Left);
        return (await repaired.TextAsync("Subject.cs"), await repaired.TextAsync("Other.cs"));
    }
}
