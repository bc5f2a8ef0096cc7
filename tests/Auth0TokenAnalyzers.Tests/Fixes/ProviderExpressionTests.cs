using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Which call takes the token's place.</summary>
public class ProviderExpressionTests
{
    private const string Configured = """
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private readonly IConfiguration _config;
            public Api(IConfiguration config) => _config = config;
            string Sign(string secret) => secret;
            public string Token() => [|Sign(_config["Auth0:GlobalClientSecret"]!)|];
        }
        """;

    [Fact]
    public Task Credentials_come_from_the_configuration_that_the_old_code_used() => TokenFix.WithConfiguration().VerifyAsync(
        Configured,
        """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private readonly IConfiguration _config;
            public Api(IConfiguration config) => _config = config;
            public string Token() => Auth0ManagementTokenProvider.GetShared(
                _config["Auth0:Domain"]!,
                _config["Auth0:ClientId"]!,
                _config["Auth0:ClientSecret"]!).GetToken();
        }
        """);

    [Fact]
    public Task No_suppression_where_nullable_is_off() => new FixTest(FixKeys.UseTokenProvider)
    {
        Nullable = NullableContextOptions.Disable,
        LanguageVersion = LanguageVersion.CSharp7_3,
        Properties =
        {
            [PropertyKeys.DomainExpression] = "Domain",
            [PropertyKeys.ConfigurationExpression] = "_config",
            [PropertyKeys.ClientIdKey] = "Auth0:ClientId",
            [PropertyKeys.ClientSecretKey] = "Auth0:ClientSecret",
        },
    }.VerifyAsync(
        """
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private const string Domain = "example.auth0.com";
            private readonly IConfiguration _config;
            public Api(IConfiguration config) { _config = config; }
            string Sign(string domain, string secret) { return secret; }
            public string Token() { return [|Sign(Domain, _config["Auth0:GlobalClientSecret"])|]; }
        }
        """,
        """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private const string Domain = "example.auth0.com";
            private readonly IConfiguration _config;
            public Api(IConfiguration config) { _config = config; }
            public string Token() { return Auth0ManagementTokenProvider.GetShared(
                Domain,
                _config["Auth0:ClientId"],
                _config["Auth0:ClientSecret"]).GetToken(); }
        }
        """);

    [Fact]
    public Task A_domain_that_is_never_null_needs_no_suppression() => TokenFix.WithConfiguration(domain: "\"example.auth0.com\"").VerifyAsync(
        Configured,
        """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private readonly IConfiguration _config;
            public Api(IConfiguration config) => _config = config;
            public string Token() => Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                _config["Auth0:ClientId"]!,
                _config["Auth0:ClientSecret"]!).GetToken();
        }
        """);

    [Theory]
    [InlineData("missing", "_config")]
    [InlineData("_config[\"Auth0:Domain\"]", "missing")]
    [InlineData("a b", "_config")]
    [InlineData("1 + 1", "_config")]
    public Task A_source_that_means_nothing_there_is_not_used(string domain, string configuration) => TokenFix.WithConfiguration(domain, configuration).VerifyAsync(
        """
        class Api
        {
            public object? _config;
            string Sign(string secret) => secret;
            public string Token() => [|Sign("dummy")|];
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public object? _config;
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task What_the_new_expression_reads_stays() => TokenFix.WithConfiguration(domain: "domain", configuration: "settings").VerifyAsync(
        """
        using Microsoft.Extensions.Configuration;

        class Api
        {
            string Sign(string domain, string secret) => domain + secret;
            public string Token(IConfiguration config)
            {
                var domain = "example.auth0.com";
                var settings = config;
                var secret = settings["Auth0:GlobalClientSecret"]!;
                return [|Sign(domain, secret)|];
            }
        }
        """,
        """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            public string Token(IConfiguration config)
            {
                var domain = "example.auth0.com";
                var settings = config;
                return Auth0ManagementTokenProvider.GetShared(domain, settings["Auth0:ClientId"]!, settings["Auth0:ClientSecret"]!).GetToken();
            }
        }
        """);

    [Fact]
    public Task Keys_are_written_as_string_literals() => new FixTest(FixKeys.UseTokenProvider)
    {
        Properties =
        {
            [PropertyKeys.DomainExpression] = "\"example.auth0.com\"",
            [PropertyKeys.ConfigurationExpression] = "config",
            [PropertyKeys.ClientIdKey] = "odd\"id",
            [PropertyKeys.ClientSecretKey] = "odd\\secret",
        },
    }.VerifyAsync(
        """
        using System.Collections.Generic;

        class Api
        {
            public string Token(Dictionary<string, string> config) => [|config["x"].Trim()|];
        }
        """,
        """
        using System.Collections.Generic;
        using Auth0ManagementTokens;

        class Api
        {
            public string Token(Dictionary<string, string> config) => Auth0ManagementTokenProvider.GetShared(
                "example.auth0.com",
                config["odd\"id"],
                config["odd\\secret"]).GetToken();
        }
        """);

    [Fact]
    public Task Properties_lambdas_and_initializers_get_the_synchronous_call() => TokenFix.VerifyAsync(
        """
        using System;

        class Api
        {
            static string Sign() => "dummy";
            public string Arrow => [|Sign()|];
            public Func<string> Lambda = () => [|Sign()|];
            public object Anonymous() => new { Token = [|Sign()|], Length = [|Sign()|].Length };
            public string Local()
            {
                string Inner() => "Bearer " + [|Sign()|];
                return Inner();
            }
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        class Api
        {
            public string Arrow => Auth0ManagementTokenProvider.Shared.GetToken();
            public Func<string> Lambda = () => Auth0ManagementTokenProvider.Shared.GetToken();
            public object Anonymous() => new { Token = Auth0ManagementTokenProvider.Shared.GetToken(), Length = Auth0ManagementTokenProvider.Shared.GetToken().Length };
            public string Local()
            {
                string Inner() => "Bearer " + Auth0ManagementTokenProvider.Shared.GetToken();
                return Inner();
            }
        }
        """);

    [Fact]
    public Task A_name_that_means_something_else_is_qualified() => TokenFix.VerifyAsync(
        """
        class Auth0ManagementTokenProvider { }

        class Api
        {
            string Sign() => "dummy";
            public string Token() => [|Sign()|];
        }
        """,
        """
        class Auth0ManagementTokenProvider { }

        class Api
        {
            public string Token() => global::Auth0ManagementTokens.Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task A_using_that_would_make_another_name_ambiguous_is_not_added() => TokenFix.VerifyAsync(
        """
        using Shop.Settings;

        namespace Shop.Settings { public class Auth0TokenOptions { } }

        namespace Shop.Tokens
        {
            class Api
            {
                string Sign() => "dummy";
                public string Token(Auth0TokenOptions options) => [|Sign()|];
            }
        }
        """,
        """
        using Shop.Settings;

        namespace Shop.Settings { public class Auth0TokenOptions { } }

        namespace Shop.Tokens
        {
            class Api
            {
                public string Token(Auth0TokenOptions options) => global::Auth0ManagementTokens.Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task A_namespace_of_the_same_name_does_not_get_in_the_way() => TokenFix.VerifyAsync(
        """
        namespace Shop.Auth0ManagementTokens { class Other { } }

        namespace Shop
        {
            using System;

            class Api
            {
                string Sign() => "dummy" + DateTime.UtcNow;
                public DateTime Now => DateTime.UtcNow;
                public string Token() => [|Sign()|];
            }
        }
        """,
        """
        namespace Shop.Auth0ManagementTokens { class Other { } }

        namespace Shop
        {
            using System;

            class Api
            {
                public DateTime Now => DateTime.UtcNow;
                public string Token() => global::Auth0ManagementTokens.Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Theory]
    [InlineData("class A : System.Attribute { public A(string s) { } } class Api { [A([|\"x\"|])] void M() { } }")]
    [InlineData("class Api { public const string Token = [|\"x\"|]; const string Copy = Token; }")]
    [InlineData("class Api { void M() { const string token = [|\"x\"|]; } }")]
    [InlineData("class Api { void M(string token = [|\"x\"|]) { } }")]
    [InlineData("class Api { int M() => [|1 + 1|]; }")]
    [InlineData("class Api { object M() => [|new object()|]; }")]
    [InlineData("class Api { void M(string s) { switch (s) { case [|\"x\"|]: break; } } }")]
    [InlineData("class Api { string M() => [|Missing()|]; }")]
    public Task Not_offered_where_it_could_not_compile(string code) => TokenFix.VerifyNotOfferedAsync(code);

    // C# 14 takes a call with a default argument into an expression tree.
    [Fact]
    public Task Not_offered_in_an_expression_tree_of_older_languages() => new FixTest(FixKeys.UseTokenProvider) { LanguageVersion = LanguageVersion.CSharp13 }.VerifyNotOfferedAsync(
        "class Api { System.Linq.Expressions.Expression<System.Func<string>> M() => () => [|\"x\".Trim()|]; }");

    [Fact]
    public Task Not_offered_without_the_helper() => new FixTest(FixKeys.UseTokenProvider) { ReferencesHelper = false }.VerifyNotOfferedAsync(
        "class Api { string Sign() => \"dummy\"; public string Token() => [|Sign()|]; }");

    [Fact]
    public Task An_own_type_of_that_name_is_not_the_helper() => new FixTest(FixKeys.UseTokenProvider) { ReferencesHelper = false }.VerifyNotOfferedAsync(
        """
        namespace Auth0ManagementTokens { public class Auth0ManagementTokenProvider { public static Auth0ManagementTokenProvider Shared = new(); public string GetToken() => ""; } }
        class Api { string Sign() => "dummy"; public string Token() => [|Sign()|]; }
        """);

    [Fact]
    public Task Not_offered_when_the_expression_holds_a_directive() => TokenFix.VerifyNotOfferedAsync(
        """
        class Api
        {
            string Sign(string key) => key;
            public string Token() => [|Sign(
        #if DEBUG
                "debug"
        #else
                "release"
        #endif
                )|];
        }
        """);
}
