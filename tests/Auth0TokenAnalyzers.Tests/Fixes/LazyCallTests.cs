using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A <c>Lazy</c> around a method that makes a token: it would keep the provider's token for ever, so it goes, or the old code stays and is reported.</summary>
public class LazyCallTests
{
    [Theory]
    [InlineData("private static readonly Lazy<string> Token = new(() => Get());", "Token.Value", "Get()")]
    [InlineData("private static readonly Lazy<string> Token = new Lazy<string>(Get);", "Token.Value", "Get()")]
    [InlineData("private readonly Lazy<string> _token = new(() => Get(), isThreadSafe: true);", "_token.Value", "Get()")]
    [InlineData("private static readonly Lazy<Task<string>> Token = new(() => GetAsync());", "await Token.Value", "await GetAsync()")]
    [InlineData("private static readonly Lazy<Task<string>> Token = new(async () => await GetAsync());", "await Token.Value", "await GetAsync()")]
    [InlineData("private readonly Lazy<string> _token = new(() => GetAsync().GetAwaiter().GetResult());", "_token.Value", "await GetAsync()")]
    [InlineData("private readonly Lazy<string> _token = new(() => GetAsync().Result);", "_token.Value.Trim()", "(await GetAsync()).Trim()")]
    public async Task The_method_is_asked_each_time(string field, string read, string expected)
    {
        var (code, isLeft) = await RepairedAsync(field, read);

        Assert.Contains($"\"Bearer\", {expected})", code);
        Assert.DoesNotContain("Lazy", code);
        Assert.False(isLeft);
    }

    [Theory]
    [InlineData("public Lazy<string> Token { get; } = new(() => Get());", "Token.Value")]
    [InlineData("internal readonly Lazy<string> Token = new(() => Get());", "Token.Value")]
    [InlineData("private static readonly Lazy<string> Token = new(() => Get()); public bool IsThere => Token.IsValueCreated;", "Token.Value")]
    [InlineData("private static readonly Lazy<Task<string>> Token = new(() => GetAsync()); public object Shown => Token;", "await Token.Value")]
    [InlineData("private readonly Lazy<string> _token; public Users(IServiceCollection services, Lazy<string> token) { _token = token; services.AddSingleton(_ => new Lazy<string>(Get)); }", "_token.Value")]
    [InlineData("private readonly Lazy<Task<string>> _token; public Users(IServiceCollection services, Lazy<Task<string>> token) { _token = token; services.AddSingleton(new Lazy<Task<string>>(() => GetAsync())); }", "await _token.Value")]
    public async Task What_has_to_stay_keeps_no_token_of_the_provider(string members, string read)
    {
        var (code, isLeft) = await RepairedAsync(members, read);

        Assert.DoesNotContain("Auth0ManagementTokenProvider", code);
        Assert.Contains("Lazy", code);
        Assert.True(isLeft);
    }

    [Theory]
    [InlineData("private static readonly Lazy<int> Length = new(() => Get().Length);", "Get()")]
    [InlineData("private static readonly Lazy<string> Name = new(() => Environment.MachineName); public string Shown => Name.Value;", "Get()")]
    public async Task A_lazy_of_anything_else_stays(string members, string read)
    {
        var (code, isLeft) = await RepairedAsync(members, read);

        Assert.Contains("Auth0ManagementTokenProvider", code);
        Assert.Contains(members.Split("; ")[0], code);
        Assert.False(isLeft);
    }

    /// <summary>The repaired code without its line breaks, and whether a token is still made by hand.</summary>
    private static async Task<(string Code, bool IsLeft)> RepairedAsync(string members, string read)
    {
        var source = $$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Net.Http.Json;
            using System.Text.Json;
            using System.Threading.Tasks;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.IdentityModel.Tokens;

            public class Users
            {
                {{members}}

                public async Task<string> ListAsync(HttpClient http)
                {
                    using var request = new HttpRequestMessage(HttpMethod.Get, "https://example.auth0.com/api/v2/users");
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", {{read}});
                    return await (await http.SendAsync(request)).Content.ReadAsStringAsync();
                }

            {{(members.Contains("GetAsync()") ? TokenMethods.Fetching : TokenMethods.Signing)}}
            }
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Users.cs", source)], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        return (string.Concat((await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim())),
            repaired.Left.Any(diagnostic => diagnostic.Id is RuleIds.HandMintedToken or RuleIds.HandWrittenTokenRequest));
    }
}
