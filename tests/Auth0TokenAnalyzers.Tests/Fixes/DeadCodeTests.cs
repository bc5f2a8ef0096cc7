using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>What goes with the old token.</summary>
public class DeadCodeTests
{
    [Fact]
    public Task Key_material_claims_and_unused_usings_go_with_the_token() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Collections.Generic;
        using System.IdentityModel.Tokens.Jwt;
        using System.Security.Claims;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;

        namespace Shop;

        public class ManagementTokens
        {
            private const string GlobalClientSecret = "dummy-secret-of-the-shop-dummy-secret";

            public string Create()
            {
                var key = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(GlobalClientSecret));
                var claims = new List<Claim>();
                claims.Add(new Claim("scope", "read:users"));
                var token = new JwtSecurityToken(
                    issuer: "https://example.auth0.com/",
                    claims: claims,
                    expires: DateTime.UtcNow.AddYears(1),
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                return [|new JwtSecurityTokenHandler().WriteToken(token)|];
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        namespace Shop;

        public class ManagementTokens
        {
            public string Create()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task Statements_that_only_fill_go() => RemovedAsync(
        """
        var descriptor = new SecurityTokenDescriptor();
        descriptor.Issuer = "https://example.auth0.com/";
        descriptor.Subject = new ClaimsIdentity();
        descriptor.Subject.AddClaim(new Claim("scope", "read:users"));
        var claims = new Dictionary<string, object>();
        claims["a"] = 1;
        claims.Add("b", new[] { 1, 2 });
        if (DateTime.UtcNow.Year > 2000)
        {
            claims.Add("c", 1);
        }
        else
            claims.Clear();
        foreach (var scope in new[] { "read:users", "read:clients" })
        {
            var trimmed = scope.Trim();
            claims["scope " + trimmed] = trimmed;
        }
        descriptor.Claims = claims;
        var builder = new StringBuilder();
        builder.Append("a").Append("b").AppendLine();
        int count = 0;
        count += claims.Count;
        count++;
        byte[] bytes = new byte[4];
        bytes[0] = 1;
        try
        {
            bytes = Convert.FromBase64String("ZHVtbXk=");
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException("bad key", e);
        }
        """,
        "Sign(descriptor, builder.ToString(), count, bytes)");

    [Fact]
    public Task Guards_of_what_goes_go() => RemovedAsync(
        """
        var secret = Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET");
        if (secret == null) throw new InvalidOperationException("no secret");
        if (string.IsNullOrEmpty(secret))
        {
            throw new InvalidOperationException(secret);
        }
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        string id = Environment.GetEnvironmentVariable("GLOBAL_CLIENT_ID") ?? throw new InvalidOperationException("no id");
        if (secret is null || id.Length == 0) throw new InvalidOperationException();
        """,
        "Sign(secret, id)");

    [Theory]
    [InlineData("var http = new HttpClient();", "http.BaseAddress = null;", false)]
    [InlineData("using var http = new HttpClient();", "http.CancelPendingRequests();", false)]
    [InlineData("var http = new HttpClient();", "Console.WriteLine();", true)]
    [InlineData("var http = new HttpClient();", "// of the shop\n        Send(http);", true)]
    [InlineData("Console.WriteLine();\n        var http = new HttpClient();", "http.BaseAddress = null;", true)]
    [InlineData("var http = new HttpClient();", "Send(http);", true)]
    public Task A_local_is_not_set_apart_from_its_use(string local, string use, bool staysApart)
    {
        const string Before = """
            using System;
            using System.Net.Http;

            class Api
            {
                public string Token()
                {
                    {local}
                    var secret = Environment.GetEnvironmentVariable("SECRET");
                    var key = secret + "dummy";

                    {use}
                    return [|Sign(key)|];
                }

                private static void Send(HttpClient http) => Console.WriteLine(http);

                private static string Sign(string key) => key;
            }
            """;
        string after = Before.Replace("            var secret = Environment.GetEnvironmentVariable(\"SECRET\");\n            var key = secret + \"dummy\";\n".Replace("            ", "        ") + (staysApart ? "" : "\n"), "")
            .Replace("[|Sign(key)|]", "Auth0ManagementTokenProvider.Shared.GetToken()").Replace("\n\n    private static string Sign(string key) => key;", "")
            .Replace("using System.Net.Http;", "using System.Net.Http;\nusing Auth0ManagementTokens;");
        return TokenFix.VerifyAsync(Filled(Before), Filled(after));

        string Filled(string code) => code.Replace("{local}", local).Replace("{use}", use);
    }

    [Fact]
    public Task A_name_and_a_service_that_nobody_needs_go() => TokenFix.VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.DependencyInjection;

        class Api
        {
            private const string Key = nameof(Api.Token);

            public string Token(IServiceProvider services)
            {
                var version = services.GetRequiredService<Version>();
                var uri = (Uri?)services.GetService(typeof(Uri));
                return [|Sign(Key, version, uri)|];
            }

            private static string Sign(params object?[] parts) => string.Concat(parts);
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        class Api
        {
            public string Token(IServiceProvider services)
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(token))\n            return \"no token\";")]
    [InlineData("if (token == null || token.Length == 0)\n        {\n            Console.Error.WriteLine(\"no token\");\n            return \"\";\n        }")]
    public Task What_was_done_without_a_token_is_done_no_more(string check) => TokenFix.VerifyAsync(
        Guarded("string? token = Environment.GetEnvironmentVariable(\"TOKEN\");\n        " + check + "\n        return Use([|token|]);", "System"),
        Guarded("return Use(Auth0ManagementTokenProvider.Shared.GetToken());", "Auth0ManagementTokens"));

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(token) && text == null)\n            return \"no token\";")] // asks for something else
    [InlineData("if (string.IsNullOrEmpty(token))\n        {\n            Use(text);\n            return \"\";\n        }")] // does something
    [InlineData("if (Use(token) == \"\")\n            return \"no token\";")]
    public Task What_is_done_for_another_reason_stays(string check) => TokenFix.VerifyAsync(
        Guarded("string? token = Environment.GetEnvironmentVariable(\"TOKEN\");\n        " + check + "\n        return Use([|token|]);", "System"),
        Guarded("string? token = Environment.GetEnvironmentVariable(\"TOKEN\");\n        " + check + "\n        return Use(Auth0ManagementTokenProvider.Shared.GetToken());", "System;\nusing Auth0ManagementTokens"));

    private static string Guarded(string statements, string usings) => $$"""
        using {{usings}};

        class Api
        {
            public string Users(string text)
            {
                {{statements}}
            }

            private static string Use(string? text)
            {
                System.Console.WriteLine(text);
                return text ?? "";
            }
        }
        """;

    [Fact]
    public Task Disposables_that_only_compute_go() => RemovedAsync(
        """
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("dummy"));
        var signature = hmac.ComputeHash(Encoding.UTF8.GetBytes("a.b"));
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(signature);
        var nonce = new byte[16];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(nonce);
        Array.Reverse(nonce);
        Array.Copy(hash, nonce, 16);
        """,
        "Sign(nonce, Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-'))");

    [Fact]
    public Task Helpers_that_only_compute_go() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class Api
        {
            private static readonly byte[] Key = ReadKey();
            private string Domain { get; } = "example.auth0.com";
            private readonly Dictionary<string, object> _claims = new();
            private static int s_count;

            public string Token()
            {
                var payload = new Payload("iss", Iat()) { Exp = Exp(1) };
                var scopes = Scopes().ToArray();
                var key = Key;
                return [|Sign(payload, key, scopes, Domain)|];
            }

            private static byte[] ReadKey()
            {
                var secret = Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET");
                if (secret == null)
                    throw new InvalidOperationException();
                return Convert.FromBase64String(secret);
            }

            private string Sign(Payload payload, byte[] key, string[] scopes, string domain)
            {
                s_count++;
                Console.WriteLine("signing");
                return Even(scopes.Length) ? "a" : "b";
            }

            // Each needs the other, nobody else needs them.
            private static bool Even(int n) => n == 0 || Odd(n - 1);

            private static bool Odd(int n) => n != 0 && Even(n - 1);

            private static IEnumerable<string> Scopes()
            {
                yield return "read:users";
            }

            private static long Iat() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

            private static long Exp(int years)
            {
                var now = DateTimeOffset.UtcNow;
                now = now.AddYears(years);
                return now.ToUnixTimeSeconds();
            }

            private sealed class Payload
            {
                private readonly string _iss;

                public Payload(string iss, long iat)
                {
                    _iss = iss;
                    Iat = iat;
                }

                public long Iat { get; set; }

                public long Exp { get; set; }
            }
        }
        """,
        """
        using System.Collections.Generic;
        using Auth0ManagementTokens;

        class Api
        {
            private readonly Dictionary<string, object> _claims = new();

            public string Token()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task A_field_that_the_constructor_fills_goes_and_its_parameter_stays() => TokenFix.VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private readonly string _secret;
            private readonly string _domain;
            private byte[]? _key;

            public Api(IConfiguration config)
            {
                _secret = config["Auth0:GlobalClientSecret"] ?? throw new InvalidOperationException();
                this._domain = config["Auth0:Domain"]!;
                _key = Convert.FromBase64String(_secret);
                if (_key.Length < 32)
                    throw new InvalidOperationException("short key");
            }

            public string Domain => _domain;

            public string Token() => [|Sign(_secret, _key!)|];

            private string Sign(string secret, byte[] key) => secret;
        }
        """,
        """
        using Auth0ManagementTokens;
        using Microsoft.Extensions.Configuration;

        class Api
        {
            private readonly string _domain;

            public Api(IConfiguration config)
            {
                this._domain = config["Auth0:Domain"]!;
            }

            public string Domain => _domain;

            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task A_field_that_a_constructor_fills_by_its_only_expression() => TokenFix.VerifyAsync(
        """
        class Api
        {
            private readonly string _secret;

            public Api(string secret) => _secret = secret; // keeps it

            public string Token() => [|_secret.Trim()|];
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task Some_variables_of_a_declaration() => TokenFix.VerifyAsync(
        """
        class Api
        {
            private const string A = "a", B = "b", C = "c", D = "d";
            public const string Public = B + D;
            private string Sign(params string[] parts) => string.Join(".", parts);
            public string Token()
            {
                string x = A, y = "y", z = "z";
                System.Console.WriteLine(y);
                return [|Sign(A, C, x, z)|];
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            private const string B = "b", D = "d";
            public const string Public = B + D;
            public string Token()
            {
                string y = "y";
                System.Console.WriteLine(y);
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task A_using_statement_leaves_its_body_behind() => TokenFix.VerifyAsync(
        """
        using System;
        using System.Security.Cryptography;
        using System.Text;

        class Api
        {
            public string Token()
            {
                // Signs.
                using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("dummy")))
                {
                    var signature = hmac.ComputeHash(Encoding.UTF8.GetBytes("a.b"));

                    // Sends.
                    if (DateTime.UtcNow.Year > 2000)
                    {
                        Console.WriteLine("sending");
                    }

                    return [|("a.b." + Convert.ToBase64String(signature))|];
                }
            }

            public string Short()
            {
                using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("dummy")))
                    return [|Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes("a.b")))|];
            }

            public string Text()
            {
                using (var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("dummy")))
                {
                    Console.WriteLine(@"two
                    lines");
                    return [|Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes("a.b")))|];
                }
            }
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        class Api
        {
            public string Token()
            {
                // Sends.
                if (DateTime.UtcNow.Year > 2000)
                {
                    Console.WriteLine("sending");
                }

                return Auth0ManagementTokenProvider.Shared.GetToken();
            }

            public string Short()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }

            public string Text()
            {
                {
                    Console.WriteLine(@"two
                    lines");
                    return Auth0ManagementTokenProvider.Shared.GetToken();
                }
            }
        }
        """);

    [Fact]
    public Task A_token_inside_a_helper_that_goes_with_another_token() => TokenFix.VerifyAsync(
        """
        class Api
        {
            public string Token() => [|Mint("dummy")|];

            private static string Mint(string secret)
            {
                var key = secret + "!";
                return [|Sign(key)|];
            }

            private static string Sign(string key) => key;
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task Local_functions_go() => TokenFix.VerifyAsync(
        """
        class Api
        {
            public string Token()
            {
                string secret = Read("dummy");
                return [|Sign(secret)|];

                string Read(string key) => key;

                string Sign(string key)
                {
                    return key;
                }
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api
        {
            public string Token()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task Generic_types_and_methods() => TokenFix.VerifyAsync(
        """
        class Api<T>
        {
            private static string s_secret = "dummy";
            private string Sign<TKey>(TKey key) => key!.ToString()!;
            private static TKey Same<TKey>(TKey key) => key;
            public string Token()
            {
                var key = Same<string>(Api<T>.s_secret);
                return [|Sign<string>(key)|];
            }
        }
        """,
        """
        using Auth0ManagementTokens;

        class Api<T>
        {
            public string Token()
            {
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    private static Task RemovedAsync(string statements, string token) => TokenFix.VerifyAsync(
        Class(statements.Replace("\n", "\n        ") + "\n        return [|" + token + "|];\n    }\n\n    private static string Sign(params object[] parts) => string.Concat(parts);"),
        Class("return Auth0ManagementTokenProvider.Shared.GetToken();\n    }").Replace("using Microsoft", "using Auth0ManagementTokens;\nusing Microsoft"));

    private static string Class(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Text;
        using Microsoft.IdentityModel.Tokens;

        class Api
        {
            public void UsesAllNamespaces(DateTime a, List<Claim> b, SHA256 c, Encoding d, SecurityToken e) { }

            public string Token()
            {
                {{body}}
        }
        """;
}
