using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Exchanges whose token another class, or another file, keeps: a provider with a cache before it would serve tokens that have ended.</summary>
public class ForeignCacheTests
{
    private const string Usings = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Caching.Memory;
        using Microsoft.Extensions.Hosting;

        """;

    private const string Fetch = """
                var response = await http.PostAsJsonAsync("https://example.auth0.com/oauth/token", new
                {
                    client_id = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                    client_secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
                    audience = "https://example.auth0.com/api/v2/",
                    grant_type = "client_credentials",
                });
                var json = await response.Content.ReadFromJsonAsync<JsonElement>();
                var token = json.GetProperty("access_token").GetString()!;
        """;

    private const string Service = Usings + """
        public interface ITokens
        {
            Task<string> GetAsync(CancellationToken cancellationToken = default);
        }

        public sealed class FetchedTokens(HttpClient http) : ITokens
        {
            public async Task<string> GetAsync(CancellationToken cancellationToken = default)
            {
        """ + "\n" + Fetch + "\n" + """
                return token;
            }
        }
        """;

    private const string Decorator = Usings + """
        public sealed class CachedTokens(ITokens tokens, IMemoryCache cache) : ITokens
        {
            public async Task<string> GetAsync(CancellationToken cancellationToken = default)
            {
                return (await cache.GetOrCreateAsync("token", entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(12);
                    return tokens.GetAsync(cancellationToken);
                }))!;
            }
        }
        """;

    [Fact]
    public async Task A_decorator_of_another_file_asks_each_time()
    {
        var (service, decorator) = await RepairedAsync(Service, Decorator);

        Assert.Contains("Auth0ManagementTokenProvider.GetShared(", service, StringComparison.Ordinal);
        Assert.Equal(
            """
            public sealed class CachedTokens(ITokens tokens) : ITokens
            {
                public async Task<string> GetAsync(CancellationToken cancellationToken = default)
                {
                    return await tokens.GetAsync(cancellationToken);
                }
            }
            """,
            Declarations(decorator));
        Assert.DoesNotContain("Caching.Memory", decorator, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decorator_of_the_same_file_asks_each_time()
    {
        var (both, _) = await RepairedAsync(Service + "\n" + Decorator[Usings.Length..], "");

        Assert.Contains("return await tokens.GetAsync(cancellationToken);", both, StringComparison.Ordinal);
        Assert.DoesNotContain("IMemoryCache", both, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public Task<string> GetAsync(CancellationToken stop = default) => cache.GetOrCreateAsync(\"token\", entry => tokens.GetAsync(stop))!;", "public Task<string> GetAsync(CancellationToken stop = default) => tokens.GetAsync(stop);")]
    [InlineData("public async Task<string> GetAsync(CancellationToken stop = default) { if (cache.TryGetValue(\"token\", out string? known)) return known!; known = await tokens.GetAsync(stop).ConfigureAwait(false); cache.Set(\"token\", known, TimeSpan.FromHours(20)); return known; }", "public async Task<string> GetAsync(CancellationToken stop = default) { return await tokens.GetAsync(stop).ConfigureAwait(false); }")]
    [InlineData("private string? _token; public async Task<string> GetAsync(CancellationToken stop = default) => _token ??= await tokens.GetAsync(stop);", "public async Task<string> GetAsync(CancellationToken stop = default) => await tokens.GetAsync(stop);")]
    [InlineData("private string? _token; public async Task<string> GetAsync(CancellationToken stop = default) => _token ??= await this.AskAsync(stop); private async Task<string> AskAsync(CancellationToken stop) => await tokens.GetAsync(stop);", "public async Task<string> GetAsync(CancellationToken stop = default) => await this.AskAsync(stop);")]
    [InlineData("private ValueTask<string>? _token; public ValueTask<string> ValueAsync(CancellationToken stop) => _token ??= new ValueTask<string>(tokens.GetAsync(stop));", "public ValueTask<string> ValueAsync(CancellationToken stop) => new ValueTask<string>(tokens.GetAsync(stop));")]
    public async Task A_cache_of_any_shape_goes(string before, string after)
    {
        string code = Usings + $"public sealed class Kept(ITokens tokens, IMemoryCache cache)\n{{\n    {before}\n}}\n";

        var (_, kept) = await RepairedAsync(Service, code);

        Assert.Contains(after, kept, StringComparison.Ordinal);
    }

    [Theory]
    // What it keeps can be reset, or read, by others.
    [InlineData("private string? _token; public async Task<string> GetAsync() => _token ??= await tokens.GetAsync(); public void Reset() => _token = null;")]
    [InlineData("public static string? Last; public async Task<string> GetAsync() { Last ??= await tokens.GetAsync(); return Last; }")]
    // It does something else with it.
    [InlineData("private string? _token; public async Task<int> LengthAsync() => (_token ??= await tokens.GetAsync()).Length;")]
    [InlineData("private string? _token; public async Task<string> GetAsync() { System.IO.File.WriteAllText(\"token\", \"\"); return _token ??= await tokens.GetAsync(); }")]
    // The argument is the cache's own.
    [InlineData("public async Task<string> GetAsync() => (await cache.GetOrCreateAsync(\"token\", async entry => { var stop = new CancellationTokenSource(5); return await tokens.GetAsync(stop.Token); }))!;")]
    public async Task A_cache_that_cannot_go_keeps_the_exchange(string member)
    {
        string code = Usings + $"public sealed class Kept(ITokens tokens, IMemoryCache cache)\n{{\n    {member}\n}}\n";

        await AssertUnchangedAsync(Service, code);
    }

    [Fact]
    public async Task A_cache_before_tokens_of_several_services_keeps_the_exchange() =>
        await AssertUnchangedAsync(Service, Decorator + "\npublic sealed class OtherTokens : ITokens { public Task<string> GetAsync(CancellationToken cancellationToken = default) => Task.FromResult(\"\"); }\n");

    [Fact]
    public async Task Callers_that_keep_nothing_stay_as_they_are()
    {
        string code = Usings + "public sealed class Users(ITokens tokens, HttpClient http)\n{\n    public async Task<string> AllAsync()\n    {\n        using var request = new HttpRequestMessage(HttpMethod.Get, \"https://example.auth0.com/api/v2/users\");\n        request.Headers.Authorization = new(\"Bearer\", await tokens.GetAsync());\n        return await (await http.SendAsync(request)).Content.ReadAsStringAsync();\n    }\n}\n";

        var (service, users) = await RepairedAsync(Service, code);

        Assert.Contains("Auth0ManagementTokenProvider", service, StringComparison.Ordinal);
        Assert.Equal(code, users);
    }

    [Fact]
    public async Task A_request_that_is_sent_by_the_same_words_does_not_hide_that_the_exchange_is_gone()
    {
        const string Sent = """
                    using var request = new HttpRequestMessage(HttpMethod.Post, "https://example.auth0.com/oauth/token");
                    request.Content = JsonContent.Create(new
                    {
                        client_id = Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
                        client_secret = Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET"),
                        audience = "https://example.auth0.com/api/v2/",
                        grant_type = "client_credentials",
                    });
                    var response = await http.SendAsync(request);

            """;
        string service = Service.Replace(Fetch[..Fetch.IndexOf("        var json", StringComparison.Ordinal)], Sent, StringComparison.Ordinal)
            + "\npublic sealed class Users(HttpClient http)\n{\n    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);\n}\n";

        var (fetched, decorator) = await RepairedAsync(service, Decorator);

        Assert.Contains("Auth0ManagementTokenProvider.GetShared(", fetched, StringComparison.Ordinal);
        Assert.Contains("return await tokens.GetAsync(cancellationToken);", decorator, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_goes_from_a_file_that_has_a_report_of_its_own()
    {
        string own = "\n\npublic sealed class OwnTokens(HttpClient http)\n{\n    public async Task<string> FetchAsync()\n    {\n" + Fetch + "\n        return token;\n    }\n}\n";

        var (_, before) = await RepairedAsync(Service, own[2..].Insert(0, Usings) + "\n" + Decorator[Usings.Length..]);
        var (_, behind) = await RepairedAsync(Service, Decorator + own);

        foreach (string text in new[] { before, behind })
        {
            Assert.Contains("return await tokens.GetAsync(cancellationToken);", text, StringComparison.Ordinal);
            Assert.DoesNotContain("IMemoryCache", text, StringComparison.Ordinal);
            Assert.Contains("Auth0ManagementTokenProvider", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("public Task<string> GetAsync(CancellationToken stop = default) => cache.GetOrCreateAsync(\"token\", entry => tokens.GetAsync(stop))!;", true)]
    [InlineData("public async Task<string> GetAsync(CancellationToken stop = default) { cache.Remove(\"users\"); return await tokens.GetAsync(stop); }", true)] // nobody knows
    [InlineData("public Task<string> GetAsync(CancellationToken stop = default) => tokens.GetAsync(stop); public void Reset() => cache.Remove(\"users\");", false)]
    public async Task A_cache_of_another_project_keeps_the_exchange(string member, bool isKept)
    {
        string other = Usings + $"public sealed class Kept(ITokens tokens, IMemoryCache cache) : ITokens\n{{\n    {member}\n}}\n";
        SourceProject[] projects = [new("Tokens", [("Subject.cs", Service)]), new("Shop", [("Other.cs", other)])];

        var repaired = await RepairedSources.OfAsync(projects, await ReferencesAsync());

        Assert.Equal(other, await repaired.TextAsync("Other.cs"));
        Assert.Empty(await repaired.ErrorsAsync("Other.cs"));
        Assert.Equal(isKept, await repaired.TextAsync("Subject.cs") == Service);
    }

    [Fact]
    public async Task A_cache_in_another_part_of_the_class_goes()
    {
        var (request, cache) = await RepairedAsync(
            Usings + "public sealed partial class Tokens(HttpClient http)\n{\n    private async Task<string> RequestAsync()\n    {\n" + Fetch + "\n        return token;\n    }\n}\n",
            Usings + """
            public sealed partial class Tokens
            {
                private string? _token;
                private DateTime _until;

                public async Task<string> GetAsync()
                {
                    if (_token is null || DateTime.UtcNow >= _until)
                    {
                        _token = await RequestAsync();
                        _until = DateTime.UtcNow.AddHours(20);
                    }
                    return _token;
                }
            }
            """);

        Assert.Contains("private async Task<string> RequestAsync()\n    {\n        return await Auth0ManagementTokenProvider", request, StringComparison.Ordinal);
        Assert.Equal("public sealed partial class Tokens\n{\n    public async Task<string> GetAsync()\n    {\n        return await RequestAsync();\n    }\n}", Declarations(cache));
    }

    [Theory]
    [InlineData("internal", true)]
    [InlineData("public", false)] // others may read it
    public async Task A_cache_that_the_program_has_written_goes_when_nobody_else_can_use_it(string access, bool goes)
    {
        string tokens = Usings + $"{access} sealed class Tokens(HttpClient http, TokenCache cache)\n{{\n    public async Task<string> GetAsync()\n    {{\n        if (cache.Get() is {{ }} known)\n            return known;\n" + Fetch + "\n        cache.Keep(token);\n        return token;\n    }\n}\n";
        string cache = $"using System;\n{access} sealed class TokenCache\n{{\n    private string? _token;\n    private DateTime _until;\n    public string? Get() => DateTime.UtcNow < _until ? _token : null;\n    public void Keep(string token) {{ _token = token; _until = DateTime.UtcNow.AddHours(23); }}\n}}\n";

        var (text, _) = await RepairedAsync(tokens, cache);

        if (goes)
            Assert.Contains("class Tokens\n{\n    public async Task<string> GetAsync()\n    {\n        return await Auth0ManagementTokenProvider", text, StringComparison.Ordinal);
        else
            Assert.Equal(tokens, text);
        await AssertUnchangedAsync(tokens, cache + $"{access} sealed class Reader(TokenCache cache) {{ public string? Read() => cache.Get(); }}\n");
    }

    [Theory]
    [InlineData("holder.Token = token;", "public sealed class Holder { public string? Token { get; set; } }")]
    [InlineData("holder.UpdateAccessToken(token);", "public sealed class Holder(Auth0.ManagementApi.ManagementApiClient client) { public void UpdateAccessToken(string token) => client.UpdateAccessToken(token); }")]
    public async Task A_token_that_waits_elsewhere_for_the_next_round_keeps_the_exchange(string leave, string holder) => await AssertUnchangedAsync(
        Usings + "public sealed class Renewal(HttpClient http, Holder holder) : BackgroundService\n{\n    protected override async Task ExecuteAsync(CancellationToken stoppingToken)\n    {\n        while (!stoppingToken.IsCancellationRequested)\n        {\n" + Fetch + $"\n            {leave}\n            await Task.Delay(TimeSpan.FromHours(23), stoppingToken);\n        }}\n    }}\n}}\n",
        holder);

    private static string Declarations(string text) => Regex.Replace(text, @"^(using [^\n]*\n)*\n*", "").TrimEnd();

    private static async Task<IEnumerable<MetadataReference>> ReferencesAsync() =>
        (await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7))).References;

    private static async Task AssertUnchangedAsync(string code, string other)
    {
        var (text, foreign) = await RepairedAsync(code, other);

        Assert.Equal(code, text);
        Assert.Equal(other, foreign);
    }

    private static async Task<(string Text, string Other)> RepairedAsync(string code, string other)
    {
        var repaired = await RepairedSources.OfAsync([("Subject.cs", code), ("Other.cs", other)], await ReferencesAsync());
        foreach (var document in repaired.Before.Projects.Single().Documents)
            Assert.Empty((await document.GetSemanticModelAsync())!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await repaired.ErrorsAsync("Subject.cs"));
        Assert.Empty(await repaired.ErrorsAsync("Other.cs"));
        bool isGone = repaired.After.Projects.Single().Documents.All(document => document.FilePath != "Other.cs");
        return (await repaired.TextAsync("Subject.cs"), isGone ? "" : await repaired.TextAsync("Other.cs"));
    }
}
