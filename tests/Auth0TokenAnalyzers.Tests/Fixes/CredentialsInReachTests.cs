using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Where a repaired token has its tenant and its client from when the old code did not read them itself: what a developer would reach for there.</summary>
public class CredentialsInReachTests
{
    private const string Shared = "Auth0ManagementTokenProvider.Shared";

    private const string Options = """
        public class Auth0Options
        {
            public string Domain { get; set; } = "";
            public string ClientId { get; set; } = "";
            public string ClientSecret { get; set; } = "";
            public string Token { get; set; } = "";
            public string Audience => $"https://{Domain}/api/v2/";
        }
        """;

    private const string Variable = "Environment.GetEnvironmentVariable(\"AUTH0_MGMT_TOKEN\")!";

    [Theory]
    [InlineData("class Users(IConfiguration settings)", "settings")]
    [InlineData("class Users { private readonly IConfiguration _config; public Users(IConfiguration config) => _config = config;", "_config")]
    [InlineData("class Users { private readonly IConfiguration config; public Users(IConfiguration config) { this.config = config; } public string Region => this.config[\"Region\"]!;", "this.config")]
    [InlineData("class Users { protected IConfigurationRoot Configuration { get; } public Users(IConfigurationRoot root) => Configuration = root;", "Configuration")]
    public async Task A_configuration_of_the_class_has_the_client_of_a_domain_that_is_written_down(string type, string configuration) => Assert.Contains(
        $"GetShared(\"example.auth0.com\",{configuration}[\"Auth0:Management:ClientId\"]!,{configuration}[\"Auth0:Management:ClientSecret\"]!)",
        await RepairedAsync($$"""
            {{type}}{{(type.Contains('{') ? "" : " {")}}
                public ManagementApiClient Create() => new ManagementApiClient({{Variable}}, "example.auth0.com");
            }
            """));

    [Theory]
    [InlineData("static ManagementApiClient Create()")]
    [InlineData("ManagementApiClient Create(string domain)")]
    public async Task What_the_place_cannot_reach_or_belongs_to_any_tenant_is_not_taken(string method)
    {
        var domain = method.Contains("domain") ? "new Uri(\"https://\" + domain.Trim() + \"/api/v2/\")" : "\"example.auth0.com\"";
        Assert.DoesNotContain("Management:ClientId", await RepairedAsync($$"""
            class Users
            {
                private readonly IConfiguration _config;
                public Users(IConfiguration config) => _config = config;
                public {{method}} => new ManagementApiClient({{Variable}}, {{domain}});
            }
            """));
    }

    [Theory]
    [InlineData("public static ManagementApiClient Create() => CREATION;", false)]
    [InlineData("public static ManagementApiClient Client { get; } = CREATION;", false)]
    [InlineData("public Func<ManagementApiClient> Create() => static () => CREATION;", false)]
    [InlineData("public static class Nested { public static ManagementApiClient Create() => CREATION; }", false)]
    [InlineData("public class Nested { public ManagementApiClient Create() => CREATION; }", false)]
    [InlineData("public Users(string region) : this((IConfiguration)null!) { var client = CREATION; client.Dispose(); }", false)]
    [InlineData("public ManagementApiClient Client { get; } = CREATION;", true)]
    [InlineData("public Func<ManagementApiClient> Create() => () => CREATION;", true)]
    public async Task Only_code_with_an_object_names_a_parameter_of_a_primary_constructor(string member, bool isNamed)
    {
        var repaired = await RepairedAsync($$"""
            class Users(IConfiguration settings)
            {
                public string Region => settings["Region"]!;
                {{member.Replace("CREATION", $"new ManagementApiClient({Variable}, \"example.auth0.com\")")}}
            }
            """);

        Assert.DoesNotContain("AUTH0_MGMT_TOKEN", repaired);
        Assert.Equal(isNamed, repaired.Contains("settings[\"Auth0:Management:ClientId\"]!"));
    }

    [Fact]
    public async Task A_section_is_no_configuration() => Assert.Contains($"GetShared({OfEnvironment("\"example.auth0.com\"")})", await RepairedAsync($$"""
        class Users(IConfigurationSection section)
        {
            public string Region => section["Region"]!;
            public ManagementApiClient Create() => new ManagementApiClient({{Variable}}, "example.auth0.com");
        }
        """));

    [Theory]
    [InlineData("IOptions<Auth0Options> options", "options.Value")]
    [InlineData("IOptionsMonitor<Auth0Options> options", "options.CurrentValue")]
    [InlineData("Auth0Options options", "options")]
    public async Task The_object_that_had_the_token_has_the_tenant(string parameter, string options) => Assert.Contains(
        $"GetShared({options}.Domain,{options}.ClientId,{options}.ClientSecret)",
        await RepairedAsync($$"""
            class Users({{parameter}})
            {
                public ManagementApiClient Create() => new ManagementApiClient({{options}}.Token, new Uri({{options}}.Audience));
            }
            {{Options}}
            {{Binding}}
            """));

    [Fact]
    public async Task An_application_for_the_login_is_not_asked_for_tokens_of_the_api()
    {
        var repaired = await RepairedAsync($$"""
            class Users(Auth0Options options)
            {
                public ManagementApiClient Create() => new ManagementApiClient(options.Token, new Uri(options.Audience));
            }
            {{Options.Replace("public string Token", "public string CallbackPath { get; set; } = \"\"; public string Token")}}
            {{Binding}}
            """);
        Assert.DoesNotContain("options.ClientSecret", repaired);
    }

    [Theory]
    [InlineData("ConsoleOptions console, Auth0Options auth0", "auth0.Domain,auth0.ClientId,auth0.ClientSecret")]
    [InlineData("ConsoleOptions console, Auth0Options auth0, OtherAuth0Options other", null)]
    [InlineData("ConsoleOptions console", null)]
    public async Task Only_settings_of_Auth0_that_are_the_only_ones_are_taken_for_the_tenant(string parameters, string? credentials)
    {
        var repaired = await RepairedAsync($$"""
            class Users({{parameters}})
            {
                public string Title => console.Domain;
                public void Use(System.Net.Http.HttpRequestMessage request) =>
                    request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", {{Variable}});
            }
            {{Options}}
            {{Options.Replace("Auth0Options", "OtherAuth0Options")}}
            {{Options.Replace("Auth0Options", "ConsoleOptions")}}
            """);
        Assert.Contains(credentials is null ? Shared : $"GetShared({credentials})", repaired);
    }

    [Theory]
    [InlineData("Auth0Domain", "GetShared(Environment.GetEnvironmentVariable(\"Auth0Domain\")!,Environment.GetEnvironmentVariable(\"Auth0ClientId\")!,Environment.GetEnvironmentVariable(\"Auth0ClientSecret\")!)")]
    [InlineData("Auth0__Domain", "GetShared(Environment.GetEnvironmentVariable(\"Auth0__Domain\")!,Environment.GetEnvironmentVariable(\"Auth0__ClientId\")!,Environment.GetEnvironmentVariable(\"Auth0__ClientSecret\")!)")]
    [InlineData("auth0_domain", "GetShared(Environment.GetEnvironmentVariable(\"auth0_domain\")!,Environment.GetEnvironmentVariable(\"auth0_client_id\")!,Environment.GetEnvironmentVariable(\"auth0_client_secret\")!)")]
    [InlineData("TENANT", "GetShared(Environment.GetEnvironmentVariable(\"TENANT\")!,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_SECRET\")!)")]
    [InlineData("CRM_AUTH0_DOMAIN", "GetShared(Environment.GetEnvironmentVariable(\"CRM_AUTH0_DOMAIN\")!,Environment.GetEnvironmentVariable(\"CRM_AUTH0_CLIENT_ID\")!,Environment.GetEnvironmentVariable(\"CRM_AUTH0_CLIENT_SECRET\")!)")]
    [InlineData("AUTH0_DOMAIN", Shared)]
    public async Task A_domain_of_the_environment_has_its_client_beside_it(string variable, string provider) => Assert.Contains(
        provider,
        await RepairedAsync($$"""
            class Users(IConfiguration configuration)
            {
                public string Region => configuration["Region"]!;
                public ManagementApiClient Create() => new ManagementApiClient({{Variable}}, Environment.GetEnvironmentVariable("{{variable}}")!);
            }
            """));

    [Theory]
    [InlineData("AUTH0_TEST_API_TOKEN", "Environment.GetEnvironmentVariable(\"AUTH0_TEST_CLIENT_ID\")!")]
    [InlineData("AUTH0_MGMT_TOKEN", "GetShared(\"example.auth0.com\",Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!")]
    [InlineData("FLEET_US_TOKEN", "GetShared(\"example.auth0.com\",Environment.GetEnvironmentVariable(\"FLEET_US_CLIENT_ID\")!")]
    [InlineData("API_TOKEN", "GetShared(\"example.auth0.com\",Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!")]
    public async Task A_token_of_the_environment_has_its_client_beside_it(string variable, string provider) => Assert.Contains(
        provider,
        await RepairedAsync($$"""
            class Users
            {
                public ManagementApiClient Create() => new ManagementApiClient(Environment.GetEnvironmentVariable("{{variable}}")!, "example.auth0.com");
            }
            """));

    [Theory]
    [InlineData("login.example.com", false)]
    [InlineData("auth0.com.example.com", false)]
    [InlineData("EXAMPLE.eu.auth0.com", true)]
    public async Task A_host_of_the_tenants_own_is_no_domain_for_the_client_of_the_environment(string host, bool isNamed)
    {
        string repaired = await RepairedAsync($$"""
            class Users
            {
                public ManagementApiClient Create() => new ManagementApiClient({{Variable}}, "{{host}}");
            }
            """);
        Assert.Equal(!isNamed, repaired.Contains(Shared, StringComparison.Ordinal));
        Assert.Equal(isNamed, repaired.Contains($"GetShared({OfEnvironment($"\"{host}\"")})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Auth0:Domain", "Auth0:ApiToken", "configuration[\"Auth0:Domain\"]!,configuration[\"Auth0:Management:ClientId\"]!,configuration[\"Auth0:Management:ClientSecret\"]!")]
    [InlineData("Identity.Auth0.Domain", "Identity.Auth0.Token", "configuration[\"Identity.Auth0.Domain\"]!,configuration[\"Identity.Auth0.Management.ClientId\"]!,configuration[\"Identity.Auth0.Management.ClientSecret\"]!")]
    [InlineData("CRM_AUTH0_DOMAIN", "CRM_AUTH0_MANAGEMENT_TOKEN", "configuration[\"CRM_AUTH0_DOMAIN\"]!,configuration[\"CRM_AUTH0_CLIENT_ID\"]!,configuration[\"CRM_AUTH0_CLIENT_SECRET\"]!")]
    [InlineData("Auth0Domain", "Auth0Token", "configuration[\"Auth0Domain\"]!,configuration[\"Auth0ManagementClientId\"]!,configuration[\"Auth0ManagementClientSecret\"]!")]
    public async Task Settings_are_named_as_the_program_names_them(string domain, string token, string credentials) => Assert.Contains(
        $"GetShared({credentials})",
        await RepairedAsync($$"""
            class BearerHandler(IConfiguration configuration) : System.Net.Http.DelegatingHandler
            {
                protected override System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> SendAsync(System.Net.Http.HttpRequestMessage request, System.Threading.CancellationToken cancellationToken)
                {
                    request.RequestUri = new Uri("https://example.auth0.com/api/v2/users");
                    request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", configuration["{{token}}"]);
                    return base.SendAsync(request, cancellationToken);
                }
            }
            class Login(IConfiguration configuration)
            {
                public string Domain => configuration["{{domain}}"]!;
            }
            """.Replace("request.RequestUri = new Uri(\"https://example.auth0.com/api/v2/users\");", token.Contains("Management") || token.Contains("MANAGEMENT") ? "" : "request.RequestUri = new Uri($\"https://{configuration[\"" + domain + "\"]}/api/v2/users\");")));

    [Theory]
    [InlineData("Auth0:ManagementClientId", "Auth0:ManagementClientSecret", true)]
    [InlineData("Auth0:Google:ManagementClientId", "Auth0:Google:ManagementClientSecret", false)]
    [InlineData("Auth0:ClientId", "Auth0:ClientSecret", false)]
    [InlineData("Auth0:ManagementName", "Auth0:ManagementClientSecret", false)]
    public async Task The_client_of_the_api_that_the_program_reads_already_is_the_one(string id, string secret, bool isTaken)
    {
        var repaired = await RepairedAsync($$"""
            class Users(IConfiguration configuration)
            {
                public ManagementApiClient Create() => new ManagementApiClient(configuration["Auth0:Token"], configuration["Auth0:Domain"]);
                public string Other => configuration["{{id}}"] + configuration["{{secret}}"];
            }
            """);
        Assert.Contains(isTaken ? $"configuration[\"{id}\"]!,configuration[\"{secret}\"]!)" : "configuration[\"Auth0:Management:ClientId\"]!,configuration[\"Auth0:Management:ClientSecret\"]!)", repaired);
    }

    [Theory]
    [InlineData("public const string Domain = \"example.auth0.com\";", "", "Names.Domain")]
    [InlineData("private const string Domain = \"example.auth0.com\";", "", "\"example.auth0.com\"")]
    [InlineData("public const string Domain = \"example.auth0.com\"; public const string Again = \"example.auth0.com\";", "", "\"example.auth0.com\"")]
    [InlineData("public static string Domain = \"example.auth0.com\";", "", "\"example.auth0.com\"")]
    [InlineData("", "private const string Tenant = \"example.auth0.com\";", "Tenant")]
    public async Task A_constant_that_names_the_domain_is_not_written_out(string members, string own, string domain) => Assert.Contains(
        $"GetShared({domain},",
        await RepairedAsync($$"""
            static class Names { {{members}} public const string Audience = "https://example.auth0.com/api/v2/"; }
            class Users(IConfiguration configuration)
            {
                {{own}}
                public ManagementApiClient Create() => new ManagementApiClient(configuration["Auth0:Token"], new Uri(Names.Audience));
            }
            """));

    [Theory]
    [InlineData("ManagementApiClient Create() => new ManagementApiClient(_token, new Uri($\"https://{_domain}/api/v2/\"));", "_tokenProvider")]
    [InlineData("ManagementApiClient Create() => new ManagementApiClient(_token, _domain); public ManagementApiClient Again() => new ManagementApiClient(_token, _domain);", null)]
    public async Task A_provider_of_settings_that_only_the_constructor_saw_is_kept_in_the_place_of_the_token(string use, string? field)
    {
        var repaired = await RepairedAsync($$"""
            class Users
            {
                private readonly string _token;
                private readonly string _domain;

                public Users(IConfiguration configuration)
                {
                    _token = configuration["Auth0:Token"]!;
                    _domain = configuration["Auth0:Domain"]!;
                }

                public {{use}}
            }
            """);
        if (field is null)
        {
            Assert.DoesNotContain("_tokenProvider", repaired);
            return;
        }
        Assert.Contains($"private readonly Auth0ManagementTokenProvider {field};", repaired);
        Assert.Contains($"{field} = Auth0ManagementTokenProvider.GetShared(configuration[\"Auth0:Domain\"]!,configuration[\"Auth0:Management:ClientId\"]!,configuration[\"Auth0:Management:ClientSecret\"]!);", repaired);
        Assert.Contains($"new Auth0ManagementTokenHandler({field},Handler)", repaired);
        Assert.DoesNotContain(Shared, repaired);
    }

    [Theory]
    [InlineData("Auth0Options auth0", "auth0.Domain,auth0.ClientId,auth0.ClientSecret")]
    [InlineData("IOptions<Auth0Options> auth0", "auth0.Value.Domain,auth0.Value.ClientId,auth0.Value.ClientSecret")]
    public async Task Each_use_of_a_kept_token_asks_the_provider_of_the_constructor(string parameter, string credentials)
    {
        var auth0 = parameter.StartsWith('I') ? "auth0.Value" : "auth0";
        var repaired = await RepairedAsync($$"""
            class Users
            {
                private readonly string _token;

                public Users({{parameter}}) { _token = {{auth0}}.Token; Address = {{auth0}}.Audience; }

                private string Address { get; }

                public System.Net.Http.HttpRequestMessage One() => new(System.Net.Http.HttpMethod.Get, "https://example.auth0.com/api/v2/users") { Headers = { Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", _token) } };

                public async System.Threading.Tasks.Task TwoAsync(System.Net.Http.HttpClient http, System.Threading.CancellationToken cancellationToken)
                {
                    using var request = new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Get, "https://example.auth0.com/api/v2/clients");
                    request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", _token);
                    using var response = await http.SendAsync(request, cancellationToken);
                }
            }
            {{Options}}
            {{Binding}}
            """);
        Assert.Contains($"_tokenProvider = Auth0ManagementTokenProvider.GetShared(\"example.auth0.com\",{credentials.Substring(credentials.IndexOf(',') + 1)});", repaired);
        Assert.Contains("\"Bearer\",_tokenProvider.GetToken())", repaired);
        Assert.Contains("\"Bearer\",await _tokenProvider.GetTokenAsync(cancellationToken))", repaired);
    }

    [Theory]
    [InlineData("Sign(_config[\"Auth0:Domain\"]!, _config[\"Auth0:GlobalClientSecret\"]!)", "private static", true)]
    [InlineData("Sign(secret: _config[\"Auth0:GlobalClientSecret\"]!, domain: _config[\"Auth0:Domain\"]!)", "private static", true)]
    [InlineData("Sign(_config[\"Auth0:Domain\"]!, _config[\"Auth0:GlobalClientSecret\"]!)", "public static", false)]
    [InlineData("Sign(Next(), _config[\"Auth0:GlobalClientSecret\"]!)", "private static", false)]
    public async Task Callers_of_a_signing_method_ask_the_provider_where_only_they_reach_the_credentials(string call, string modifiers, bool asks)
    {
        var repaired = await RepairedAsync($$"""
            public class Users
            {
                private readonly IConfiguration _config;
                public Users(IConfiguration config) => _config = config;
                private string Next() => Guid.NewGuid() + ".auth0.com";

                public string Header() => "Bearer " + {{call}};

                {{modifiers}} string Sign(string domain, string secret)
                {
                    var key = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(Convert.FromBase64String(secret));
                    return new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(
                        audience: $"https://{domain}/api/v2/",
                        expires: DateTime.UtcNow.AddHours(1),
                        signingCredentials: new Microsoft.IdentityModel.Tokens.SigningCredentials(key, "HS256")));
                }
            }
            """);
        if (asks)
        {
            Assert.Contains("\"Bearer \" + Auth0ManagementTokenProvider.GetShared(_config[\"Auth0:Domain\"]!,_config[\"Auth0:Management:ClientId\"]!,_config[\"Auth0:Management:ClientSecret\"]!).GetToken()", repaired);
            Assert.DoesNotContain("Sign", repaired);
        }
        else
        {
            Assert.Contains("Sign(", repaired);
            Assert.DoesNotContain("Auth0:Management:ClientId", repaired);
        }
    }

    [Theory]
    [InlineData("create:clients create:client_grants", "string domain", false)]
    [InlineData("read:users create:client_grants update:users create:clients", "string domain", false)]
    [InlineData("create:clients", "string domain", true)]
    [InlineData("create:clients create:client_grants", "string domain = \"example.auth0.com\"", true)]
    public async Task A_tenant_that_gets_its_first_application_has_none_to_ask_as(string scopes, string parameter, bool isRepaired)
    {
        bool isKnown = parameter.Contains('=');
        string code = await RepairedAsync($$"""
            public static class Bootstrap
            {
                public static void Run({{(isKnown ? "" : parameter)}})
                {
                    {{(isKnown ? "const " + parameter + ";" : "")}}
                    using var client = new ManagementApiClient(SetupToken.Create(domain), domain);
                }
            }
            """, $$"""
            using System;
            using Microsoft.IdentityModel.Tokens;
            public static class SetupToken
            {
                public static string Create(string domain)
                {
                    var key = new SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("AUTH0_GLOBAL_CLIENT_SECRET")!));
                    return new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(
                        audience: $"https://{domain}/api/v2/",
                        claims: [new System.Security.Claims.Claim("scope", "{{scopes}}")],
                        expires: DateTime.UtcNow.AddHours(1),
                        signingCredentials: new SigningCredentials(key, "HS256")));
                }
            }
            """);
        Assert.Equal(!isRepaired, code.Contains("ManagementApiClient(SetupToken.Create(domain),domain)", StringComparison.Ordinal));
        Assert.Equal(isRepaired, code.Contains($"GetShared({OfEnvironment("domain")})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ToolSettings settings", "settings.Domain,settings.ClientId,settings.ClientSecret")]
    [InlineData("ToolSettings settings, Auth0Options options", "settings.Domain,settings.ClientId,settings.ClientSecret")]
    [InlineData("OtherSettings settings", null)]
    public async Task Settings_of_the_type_that_the_signing_code_read_have_the_tenant(string parameters, string? credentials)
    {
        var repaired = await RepairedAsync($$"""
            class Users({{parameters}})
            {
                public string Name => settings.ToString()!;
                public ManagementApiClient Create() => new ManagementApiClient(TokenFactory.Default.Create(TimeSpan.FromDays(4)), new Uri(TokenFactory.Default.Audience));
            }
            {{Options}}
            {{Options.Replace("Auth0Options", "ToolSettings")}}
            {{Options.Replace("Auth0Options", "OtherSettings")}}
            """, """
            using System;
            class TokenFactory(ToolSettings tool)
            {
                public static TokenFactory Default { get; } = new(new ToolSettings());
                public string Audience => "https://" + Environment.MachineName + "/api/v2/";
                public string Create(TimeSpan lifetime)
                {
                    var key = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(Convert.FromBase64String(Environment.GetEnvironmentVariable("GLOBAL_CLIENT_SECRET")!));
                    return new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(
                        audience: $"https://{tool.Domain}/api/v2/",
                        expires: DateTime.UtcNow + lifetime,
                        signingCredentials: new Microsoft.IdentityModel.Tokens.SigningCredentials(key, "HS256")));
                }
            }
            """);
        Assert.Contains(credentials is null ? Shared : $"GetShared({credentials})", repaired);
    }

    [Fact]
    public async Task A_configuration_goes_before_the_application_that_has_one() => Assert.Contains(
        "configuration[\"Auth0:Management:ClientId\"]!",
        await RepairedAsync($$"""
            class Host { public IConfiguration Configuration { get; set; } = null!; }
            class Users
            {
                public static ManagementApiClient Create(Host host, object services)
                {
                    var configuration = (IConfiguration)services;
                    return new ManagementApiClient({{Variable}}, "example.auth0.com");
                }
            }
            """));

    [Fact]
    public async Task The_constant_of_a_client_id_is_not_written_out() => Assert.Contains(
        "GetShared(\"example.auth0.com\",ClientId,configuration[\"Auth0:Management:ClientSecret\"]!).GetTokenAsync()",
        await RepairedAsync("""
            class Tokens(IConfiguration configuration)
            {
                private const string ClientId = "dummydummydummydummydummydummy12";

                public async System.Threading.Tasks.Task<string> GetAsync(System.Net.Http.HttpClient http)
                {
                    var content = new System.Net.Http.FormUrlEncodedContent(new System.Collections.Generic.Dictionary<string, string>
                    {
                        ["grant_type"] = "client_credentials",
                        ["client_id"] = ClientId,
                        ["client_secret"] = "dummy-secret-dummy-secret-dummy-secret",
                        ["audience"] = "https://example.auth0.com/api/v2/",
                    });
                    var response = await http.PostAsync("https://example.auth0.com/oauth/token", content);
                    return System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
                }

                public string Region => configuration["Region"]!;
            }
            """));

    [Theory]
    [InlineData("options.GlobalClientSecret", "options.Domain,options.ClientId,options.ClientSecret")]
    [InlineData("options.ClientSecret", null)]
    public async Task What_signed_the_old_token_is_no_secret_of_an_application(string key, string? credentials)
    {
        var repaired = await RepairedAsync($$"""
            class Users(Auth0Options options)
            {
                public string Token()
                {
                    var signing = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(Convert.FromBase64String({{key}}));
                    return new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(
                        audience: $"https://{options.Domain}/api/v2/",
                        expires: DateTime.UtcNow.AddHours(1),
                        signingCredentials: new Microsoft.IdentityModel.Tokens.SigningCredentials(signing, "HS256")));
                }
            }
            {{Options.Replace("public string Token", "public string GlobalClientSecret { get; set; } = \"\"; public string Token")}}
            """);
        Assert.Contains($"GetShared({credentials ?? OfEnvironment("options.Domain")}).GetToken()", repaired);
    }

    [Theory]
    [InlineData("http.GetStringAsync($\"https://{_settings.Domain}/api/v2/clients\");", "_settings.Domain")]
    [InlineData("http.GetStringAsync(\"https://\" + _settings.Domain + \"/api/v2/users/\" + 1 + \"/roles\");", "_settings.Domain")]
    [InlineData("http.GetStringAsync(\"https://example.auth0.com/api/v2/clients\");", "\"example.auth0.com\"")]
    // Two tenants, one that has no name yet, and the address of something else.
    [InlineData("http.GetStringAsync($\"https://{_settings.Domain}/api/v2/clients\"); _ = http.GetStringAsync(\"https://other.auth0.com/api/v2/users\");", null)]
    [InlineData("var domain = _settings.Domain; _ = http.GetStringAsync($\"https://{domain}/api/v2/clients\");", null)]
    [InlineData("http.GetStringAsync($\"https://{_settings.Domain}/api/v3/clients\");", null)]
    public async Task The_address_of_a_request_says_whose_the_token_of_a_helper_is(string request, string? domain)
    {
        var repaired = await RepairedAsync($$"""
            class Export
            {
                private readonly TenantSettings _settings;
                public Export(TenantSettings settings) => _settings = settings;
                public async System.Threading.Tasks.Task SendAsync()
                {
                    using var http = new System.Net.Http.HttpClient();
                    http.DefaultRequestHeaders.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", OldToken.Create(_settings));
                    {{(request.StartsWith("var", StringComparison.Ordinal) ? request : "_ = " + request)}}
                    await System.Threading.Tasks.Task.Yield();
                }
            }
            """, """
            public class TenantSettings
            {
                public string Domain { get; set; } = "";
                public string GlobalClientId { get; set; } = "";
                public string GlobalClientSecret { get; set; } = "";
            }
            public static class OldToken
            {
                public static string Create(TenantSettings settings) => new System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler().WriteToken(
                    new System.IdentityModel.Tokens.Jwt.JwtSecurityToken(audience: settings.GlobalClientId, expires: System.DateTime.UtcNow.AddHours(1),
                        signingCredentials: new Microsoft.IdentityModel.Tokens.SigningCredentials(new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey(
                            System.Convert.FromBase64String(settings.GlobalClientSecret)), "HS256")));
            }
            """);
        Assert.Contains("await " + (domain is null ? Shared : $"Auth0ManagementTokenProvider.GetShared({OfEnvironment(domain)})") + ".GetTokenAsync()", repaired);
    }

    private const string Binding = """
        static class Registration
        {
            public static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services, IConfiguration configuration) =>
                Microsoft.Extensions.DependencyInjection.OptionsConfigurationServiceCollectionExtensions.Configure<Auth0Options>(services, configuration.GetSection("Auth0"));
        }
        """;

    /// <summary>The repaired code without its comments and line breaks.</summary>
    private static string OfEnvironment(string domain) =>
        domain + ",Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_ID\")!,Environment.GetEnvironmentVariable(\"AUTH0_CLIENT_SECRET\")!";

    private static async Task<string> RepairedAsync(string code, params string[] others)
    {
        var source = $"""
            using System;
            using Auth0.ManagementApi;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Options;

            {code}
            """;
        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [], TestReferences.Sdks(Sdk.ManagementApi7));
        var repaired = await RepairedSources.OfAsync([("Users.cs", source), .. others.Select((other, i) => ($"Other{i}.cs", other))], compilation.References);
        Assert.Empty(await repaired.ErrorsAsync("Users.cs"));
        var lines = (await repaired.TextAsync("Users.cs")).Split('\n').Select(line => line.Trim());
        return string.Concat(lines.Where(line => !line.StartsWith("// ", StringComparison.Ordinal))).Replace(", ", ",");
    }
}
