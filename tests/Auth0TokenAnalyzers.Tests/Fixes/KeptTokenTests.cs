using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Tokens that a field or property keeps: the provider is asked where the token is read, so that nothing keeps a token for longer than it lives.</summary>
public class KeptTokenTests
{
    private static string Class(string members) => $$"""
        using System.Threading.Tasks;

        public class Api
        {
        {{members}}
        }
        """;

    private static string Fixed(string members) => Class(members).Replace("using System.Threading.Tasks;\n", "using System.Threading.Tasks;\nusing Auth0ManagementTokens;\n");

    [Theory]
    // Private members: every read asks.
    [InlineData(
        """
            private static readonly string Token = [|Sign()|];

            public string A() => Token;
            public async Task<string> B() { await Task.Yield(); return Api.Token + "!"; }
            private static string Sign() => "dummy";
        """,
        """
            public string A() => Auth0ManagementTokenProvider.Shared.GetToken();
            public async Task<string> B() { await Task.Yield(); return await Auth0ManagementTokenProvider.Shared.GetTokenAsync() + "!"; }
        """)]
    [InlineData(
        """
            private readonly string _token;
            private readonly int _size;

            public Api(int size)
            {
                _size = size;
                _token = [|Sign()|];
            }

            public string A() => this._token + _size;
            private static string Sign() => "dummy";
        """,
        """
            private readonly int _size;

            public Api(int size)
            {
                _size = size;
            }

            public string A() => Auth0ManagementTokenProvider.Shared.GetToken() + _size;
        """)]
    [InlineData(
        """
            private string Token { get; } = [|Sign()|];

            public string A() => Token;
            private static string Sign() => "dummy";
        """,
        """
            public string A() => Auth0ManagementTokenProvider.Shared.GetToken();
        """)]
    // What others can name becomes a property.
    [InlineData(
        """
            public static readonly string Token = [|Sign()|];
            private static string Sign() => "dummy";
        """,
        """
            public static string Token => Auth0ManagementTokenProvider.Shared.GetToken();
        """)]
    [InlineData(
        """
            internal readonly string Token = [|Sign()|]; // for the job
            private static string Sign() => "dummy";
        """,
        """
            internal string Token => Auth0ManagementTokenProvider.Shared.GetToken(); // for the job
        """)]
    [InlineData(
        """
            public static string Token { get; } = [|Sign()|];
            private static string Sign() => "dummy";
        """,
        """
            public static string Token => Auth0ManagementTokenProvider.Shared.GetToken();
        """)]
    // A name in nameof keeps a private field as a property.
    [InlineData(
        """
            private static readonly string Token = [|Sign()|];

            public string A() => Token + nameof(Token);
            private static string Sign() => "dummy";
        """,
        """
            private static string Token => Auth0ManagementTokenProvider.Shared.GetToken();

            public string A() => Token + nameof(Token);
        """)]
    public Task The_member_no_longer_keeps_a_token(string before, string after) => TokenFix.VerifyAsync(Class(before), Fixed(after));

    [Theory]
    [InlineData("private readonly string _token = [|Sign()|]; public void A(ref string x) => x = _token; public Api() => _token = \"\"; private static string Sign() => \"dummy\";")]
    [InlineData("public string Token = [|Sign()|]; private static string Sign() => \"dummy\";")]
    [InlineData("public string Token { get; set; } = [|Sign()|]; private static string Sign() => \"dummy\";")]
    [InlineData("[System.NonSerialized] public readonly string Token = [|Sign()|]; private static string Sign() => \"dummy\";")]
    public Task A_member_that_would_keep_the_new_token_is_left(string members) => TokenFix.VerifyNotOfferedAsync(Class(members));

    [Fact]
    public Task Several_reads_with_credentials_share_a_field_with_the_provider() => TokenFix.WithConfiguration("config[\"Auth0:Domain\"]", "config").VerifyAsync(
        """
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            private readonly string _token;

            public Api(IConfiguration config)
            {
                _token = [|Sign(config["Auth0:GlobalClientSecret"]!)|];
            }

            public string A() => _token;

            public async Task<string> B() => "Bearer " + await C(_token);

            private static async Task<string> C(string token) => token + await Task.FromResult("");

            private static string Sign(string key) => key;
        }
        """,
        """
        using System.Threading.Tasks;
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            private readonly Auth0ManagementTokenProvider _tokenProvider;

            public Api(IConfiguration config)
            {
                _tokenProvider = Auth0ManagementTokenProvider.GetShared(
                    config["Auth0:Domain"]!,
                    config["Auth0:ClientId"]!,
                    config["Auth0:ClientSecret"]!);
            }

            public string A() => _tokenProvider.GetToken();

            public async Task<string> B() => "Bearer " + await C(await _tokenProvider.GetTokenAsync());

            private static async Task<string> C(string token) => token + await Task.FromResult("");
        }
        """);

    [Theory]
    [InlineData("public static readonly Tenant[] All = { new Tenant { Token = [|\"dummy\".Trim()|] } };")]
    [InlineData("public static Tenant Main { get; } = new() { Token = [|\"dummy\".Trim()|] };")]
    public Task A_token_in_an_object_of_a_static_member_is_left(string member) => TokenFix.VerifyNotOfferedAsync(Tenants(member));

    [Theory]
    [InlineData("public static Tenant Main => new() { Token = $ };")]
    [InlineData("public static readonly System.Func<Tenant> Main = () => new Tenant { Token = $ };")]
    [InlineData("public readonly Tenant Main = new() { Token = $ };")]
    public Task A_token_in_an_object_that_is_made_anew_is_replaced(string member) => TokenFix.VerifyAsync(
        Tenants(member.Replace("$", "[|\"dummy\".Trim()|]")),
        "using Auth0ManagementTokens;\n\n" + Tenants(member.Replace("$", "Auth0ManagementTokenProvider.Shared.GetToken()")));

    private static string Tenants(string member) => $"public class Tenant {{ public string? Token {{ get; set; }} }}\n\npublic class Api\n{{\n    {member}\n}}\n";

    [Fact]
    public Task A_token_for_the_public_uses_of_a_constant_in_another_file_is_left()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Other.cs", "class Other { const string Copy = Api.Token; }"));
        return test.VerifyNotOfferedAsync("public class Api { public const string Token = [|\"dummy\"|]; }");
    }
}
