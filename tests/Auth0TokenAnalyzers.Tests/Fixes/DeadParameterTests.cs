using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Parameters that only the old token needed go together with their arguments, where nobody else passes them.</summary>
public class DeadParameterTests
{
    [Fact]
    public Task A_constructor_that_was_there_for_the_secret_goes() => TokenFix.VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            private readonly IConfiguration _config;

            /// <summary>Creates the client.</summary>
            public Api(IConfiguration config)
            {
                _config = config ?? throw new ArgumentNullException(nameof(config));
            }

            public string Token() => [|Sign(_config["Secret"]!)|];

            private static string Sign(string secret) => secret;
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Api
        {
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task Other_parameters_and_their_documentation_stay() => TokenFix.VerifyAsync(
        """
        using Microsoft.Extensions.Configuration;

        public class Api
        {
            private readonly IConfiguration _config;
            private readonly int _size;

            /// <summary>Creates the client.</summary>
            /// <param name="config">Has the secret.</param>
            /// <param name="size">How many users are read at once.</param>
            public Api(
                IConfiguration config,
                int size)
            {
                _config = config;
                _size = size;
            }

            public string Token() => [|Sign(_config["Secret"]!)|] + _size;

            private static string Sign(string secret) => secret;
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Api
        {
            private readonly int _size;

            /// <summary>Creates the client.</summary>
            /// <param name="size">How many users are read at once.</param>
            public Api(
                int size)
            {
                _size = size;
            }

            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken() + _size;
        }
        """);

    [Theory]
    [InlineData("public class Api(IConfiguration config)\n{", "public class Api\n{")]
    [InlineData("public class Api(IConfiguration config, int size)\n{\n    public int Size => size;", "public class Api(int size)\n{\n    public int Size => size;")]
    [InlineData("public class Root;\n\npublic class Api(IConfiguration config) : Root()\n{", "public class Root;\n\npublic class Api() : Root()\n{")]
    public Task A_primary_constructor_loses_it(string before, string after) => TokenFix.VerifyAsync(
        $$"""
        using Microsoft.Extensions.Configuration;

        {{before}}
            public string Token() => [|config["Secret"]!|];
        }
        """,
        $$"""
        using Auth0ManagementTokens;

        {{after}}
            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task Arguments_in_the_same_document_go_and_what_only_they_needed() => TokenFix.VerifyAsync(
        """
        using System;

        public class Api
        {
            private readonly string _secret;

            public Api(string secret, int size)
            {
                _secret = secret;
                Size = size;
            }

            public int Size { get; }

            public static Api Small()
            {
                var secret = Environment.GetEnvironmentVariable("SECRET")!;
                return new Api(size: 1, secret: secret);
            }

            public string Users() => Get("users", new[] { "read:users" });

            private string Get(string path, string[] scopes) => path + [|Sign(_secret, scopes)|];

            private static string Sign(string secret, string[] scopes) => secret + scopes.Length;
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Api
        {
            public Api(int size)
            {
                Size = size;
            }

            public int Size { get; }

            public static Api Small()
            {
                return new Api(size: 1);
            }

            public string Users() => Get("users");

            private string Get(string path) => path + Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Fact]
    public Task A_second_constructor_of_the_same_form_keeps_all_parameters() => TokenFix.VerifyAsync(
        """
        public class Api
        {
            private readonly string _secret;

            public Api(string secret, int size)
            {
                _secret = secret;
                Size = size;
            }

            public Api(int size) : this("", size)
            {
            }

            public int Size { get; }

            public string Token() => [|Sign(_secret)|];

            private static string Sign(string secret) => secret;
        }
        """,
        """
        using Auth0ManagementTokens;

        public class Api
        {
            public Api(string secret, int size)
            {
                Size = size;
            }

            public Api(int size) : this("", size)
            {
            }

            public int Size { get; }

            public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
        }
        """);

    [Theory]
    [InlineData("class Caller { object Create() => new Api(\"secret\"); }")]
    [InlineData("class Caller { Api Create() { Api api = new(\"secret\"); return api; } }")]
    [InlineData("class Caller : Api { public Caller() : base(\"secret\") { } }")]
    [InlineData("class Caller(string secret) : Api(secret);")]
    public async Task A_constructor_that_another_file_calls_keeps_its_parameters(string caller)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Caller.cs", caller));
        await test.VerifyAsync(
            """
            public class Api
            {
                private readonly string _secret;

                public Api(string secret) => _secret = secret;

                public string Token() => [|Sign(_secret)|];

                private static string Sign(string secret) => secret;
            }
            """,
            """
            using Auth0ManagementTokens;

            public class Api
            {
                public Api(string secret) { }

                public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
            }
            """);
    }

    // The factory of clients looks for a constructor that takes the client, when the program runs.
    [Theory]
    [InlineData("services.AddHttpClient<Api>()", "System.Net.Http.HttpClient", true)]
    [InlineData("services.AddHttpClient<object, Api>()", "System.Net.Http.HttpClient", true)]
    [InlineData("services.AddHttpClient(\"auth0\").AddTypedClient<Api>()", "System.Net.Http.HttpClient", true)]
    [InlineData("services.AddTransient<Api>()", "System.Net.Http.HttpClient", false)]
    [InlineData("services.AddHttpClient<Api>()", "System.Uri", false)]
    public async Task A_typed_client_keeps_its_constructor(string registration, string type, bool isKept)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Startup.cs", $"using Microsoft.Extensions.DependencyInjection; class Startup {{ object Add(IServiceCollection services) => {registration}; }}"));
        await test.VerifyAsync(
            $$"""
            public class Api
            {
                private readonly {{type}} _http;

                public Api({{type}} http) => _http = http;

                public string Token() => [|_http.ToString()!|];
            }
            """,
            $$"""
            using Auth0ManagementTokens;

            public class Api
            {
                {{(isKept ? $"public Api({type} http) {{ }}\n\n    " : "")}}public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
            }
            """);
    }

    [Theory]
    // Who is given an object sees what happens to it.
    [InlineData("private string Token(System.Collections.Generic.List<string> log) { log.Add(\"now\"); return [|Sign()|]; } public string A() { var log = new System.Collections.Generic.List<string>(); return Token(log) + log.Count; }", "log.Add(\"now\")")]
    // A delegate asks for the parameter.
    [InlineData("private string Token(string secret) => [|Sign(secret)|]; public System.Func<string, string> A() => Token;", "Token(string secret)")]
    // The argument does something.
    [InlineData("private string Token(int count) => [|Sign(count)|]; private int _count; public string A() => Token(_count++); public int B() => _count;", "Token(_count++)")]
    // Others may call it.
    [InlineData("public string Token(string secret) => [|Sign(secret)|];", "Token(string secret)")]
    public Task What_somebody_needs_stays(string members, string kept)
    {
        Assert.Contains(kept, members);
        string code = $$"""
            public class Api
            {
                {{members}}
                private static string Sign(object? of = null) => "dummy" + of;
            }
            """;
        string call = members[members.IndexOf("[|", System.StringComparison.Ordinal)..(members.IndexOf("|]", System.StringComparison.Ordinal) + 2)];
        return TokenFix.VerifyAsync(
            code,
            "using Auth0ManagementTokens;\n\n" + code.Replace(call, "Auth0ManagementTokenProvider.Shared.GetToken()").Replace("    private static string Sign(object? of = null) => \"dummy\" + of;\n", ""));
    }

    [Fact]
    public async Task Other_parameters_of_a_typed_client_go()
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Startup.cs", "using Microsoft.Extensions.DependencyInjection; class Startup { object Add(IServiceCollection services) => services.AddHttpClient<Api>(); }"));
        await test.VerifyAsync(
            """
            public class Api
            {
                private readonly System.Net.Http.HttpClient _http;
                private readonly System.Version _version;

                public Api(System.Net.Http.HttpClient http, System.Version version)
                {
                    _http = http;
                    _version = version;
                }

                public string Token() => [|_http.ToString() + _version|];
            }
            """,
            """
            using Auth0ManagementTokens;

            public class Api
            {
                public Api(System.Net.Http.HttpClient http)
                {
                }

                public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();
            }
            """);
    }

    [Fact]
    public Task Arguments_go_whatever_says_that_they_are_not_null() => TokenFix.VerifyAsync(
        """
        using System;

        class Api
        {
            public string Read() => Token(Environment.GetEnvironmentVariable("SECRET")!, (Environment.GetEnvironmentVariable("ID"))!, 1);

            private static string Token(string secret, string id, int count)
            {
                Console.WriteLine(count);
                return [|Sign(secret, id)|];
            }

            private static string Sign(string secret, string id) => secret + id;
        }
        """,
        """
        using System;
        using Auth0ManagementTokens;

        class Api
        {
            public string Read() => Token(1);

            private static string Token(int count)
            {
                Console.WriteLine(count);
                return Auth0ManagementTokenProvider.Shared.GetToken();
            }
        }
        """);

    [Fact]
    public Task A_secret_as_a_default_goes_with_its_parameter() => TokenFix.VerifyAsync(
        """
        public static class Api
        {
            public static string Token(int size, string secret = "dummy-secret") => [|Sign(secret)|] + size;
            public static string Small() => Token(1);
            private static string Sign(string secret) => secret;
        }
        """,
        """
        using Auth0ManagementTokens;

        public static class Api
        {
            public static string Token(int size) => Auth0ManagementTokenProvider.Shared.GetToken() + size;
            public static string Small() => Token(1);
        }
        """);

    [Theory]
    [InlineData("if (string.IsNullOrEmpty(secret)) throw new ArgumentException(\"No secret\", nameof(secret));", true)]
    [InlineData("if (secret is null || secret.Length == 0)\n        {\n            throw new ArgumentNullException(nameof(secret));\n        }", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(secret);", true)]
    [InlineData("if (string.IsNullOrWhiteSpace(secret))\n        {\n            Console.Error.WriteLine(\"Set the secret first.\");\n            return \"\";\n        }", true)]
    // It asks for something else as well, does something else, or tells what the parameter was.
    [InlineData("if (secret == null || Environment.Is64BitProcess) throw new InvalidOperationException();", false)]
    [InlineData("if (secret == null)\n        {\n            Environment.ExitCode = 1;\n            return \"\";\n        }", false)]
    [InlineData("if (secret == null) return \"\"; else Console.WriteLine(\"So far so good.\");", false)]
    [InlineData("Console.WriteLine(secret);", false)]
    public async Task Guards_of_a_parameter_go_with_it_over_the_solution(string guard, bool goes)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", Guarded("string secret, int size", guard, "[|Sign(secret)|]", "", "private static string Sign(string secret) => secret;\n\n    ")));
        test.Sources.Add(("Caller.cs", "internal static class Caller\n{\n    public static string Call(Api api) => api.Token(System.Environment.GetEnvironmentVariable(\"SECRET\")!, 1);\n}\n"));
        string parameters = goes ? "int size" : "string secret, int size", caller = "internal static class Caller\n{\n    public static string Call(Api api) => api.Token(1);\n}\n";
        await test.VerifyAsync(
            ("Api.cs", Guarded(parameters, goes ? "" : guard, "Auth0ManagementTokenProvider.Shared.GetToken()", "using Auth0ManagementTokens;\n", "")),
            ("Caller.cs", goes ? caller : test.Sources[1].Code));
    }

    private static string Guarded(string parameters, string guard, string token, string usings, string helper) => $$"""
        using System;
        {{usings}}
        internal class Api
        {
            {{helper}}public string Token({{parameters}})
            {
                {{guard}}
                Console.WriteLine(size);
                return {{token}};
            }
        }

        """.Replace("        \n        Console", "        Console");
}
