using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Texts and objects that are made from others: templates that are filled in, copies, merged JSON, parts changed by a method that is passed by its name.</summary>
public sealed class ReplacedTextTests
{
    private const string Factory = "private static readonly Api Base = Api.For(\"example.auth0.com\"); record Api(string Name, string Audience) { public static Api For(string host) => new(\"\", $\"https://{host}/api/v2/\"); }";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("placeholder of a template", "Template.Replace(\"TENANT\", Environment.GetEnvironmentVariable(\"AUTH0_TENANT\"))", "const string Template = \"https://TENANT.auth0.com/api/v2/\";")
        .AddAudience("two placeholders", "Template.Replace(\"{tenant}\", Tenant).Replace(\"{region}\", Tenant)", "const string Template = \"https://{tenant}.{region}.auth0.com/api/v2/\"; static string Tenant => Console.ReadLine()!;")
        .AddAudience("placeholder that is not there", "Template.Replace(\"DOMAIN\", Environment.GetEnvironmentVariable(\"X\"))", "const string Template = \"https://example.auth0.com/api/v2/\";")
        .AddAudience("whole text replaced", "Template.Replace(\"TENANT\", Environment.GetEnvironmentVariable(\"X\"))", "const string Template = \"TENANT\";", isManagement: false)
        .AddAudience("template of another service", "Template.Replace(\"TENANT\", Environment.GetEnvironmentVariable(\"X\"))", "const string Template = \"https://TENANT.example.com/api/v2/\";", isManagement: false)
        .AddAudience("path replaced", "Template.Replace(\"PATH\", Environment.GetEnvironmentVariable(\"X\"))", "const string Template = \"https://example.auth0.com/PATH\";", isManagement: false)
        .AddAudience("parts that are converted", "string.Concat(Array.ConvertAll(new[] { \"https://example.auth0.com\", \"api\", \"v2\" }, part => part + \"/\"))")
        .AddAudience("parts of another service", "string.Concat(Array.ConvertAll(new[] { \"https://api.example.com\", \"api\", \"v2\" }, part => part + \"/\"))", isManagement: false)
        .AddAudience("copy made elsewhere", "For(\"https://example.auth0.com/\").Audience", "record Api(string Root, string Audience); static Api For(string root) => Base with { Root = root, Audience = root + \"api/v2/\" }; static readonly Api Base = new(\"\", \"\");")
        .AddAudience("copy of another", "For(\"https://api.example.com/\").Audience", "record Api(string Root, string Audience); static Api For(string root) => Base with { Root = root, Audience = root }; static readonly Api Base = new(\"\", \"https://example.auth0.com/api/v2/\");", isManagement: false)
        .AddAudience("copy of what a factory gives", "(Base with { Name = \"x\" }).Audience", Factory)
        .AddAudience("passed copy of what a factory gives", "Aud(Base with { Name = \"x\" })", Factory + " static string Aud(Api api) => api.Audience;")
        .AddAudience("copy with a host of its own", "(Base with { Audience = $\"https://{host}/api/v2/\" }).Audience", Factory.Replace("example.auth0.com", "api.example.com", System.StringComparison.Ordinal), "var host = \"example.auth0.com\";")
        .AddAudience("copy of a copy", "(Base with { Name = \"x\" } with { Name = \"y\" }).Audience", Factory)
        .AddAudience("copy for another service", "(Base with { Audience = \"https://api.example.com/\" }).Audience", Factory, isManagement: false)
        .AddAudience("copy of a factory's for another service", "(Base with { Name = \"https://example.auth0.com/api/v2/\" }).Audience", Factory.Replace("example.auth0.com", "api.example.com", System.StringComparison.Ordinal), isManagement: false)
        .Add("copy with what only its own object knows", $$"""
            }
            public class Kept(int days, SigningCredentials credentials)
            {
                public record Spec(string Name, int Days);
                public Spec Make() => new("x", days);
                public string Token() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: {{ValueCases.Audience}}, expires: DateTime.UtcNow.AddDays((new Kept(30, credentials).Make() with { Days = days }).Days), signingCredentials: credentials));
            """, "AUTH0001")
        .AddAudience("default of a record", "new Api(\"x\").Audience", "record Api(string Name, string Audience = \"https://example.auth0.com/api/v2/\");")
        .AddAudience("default that is not taken", "new Api(\"x\", \"https://api.example.com/\").Audience", "record Api(string Name, string Audience = \"https://example.auth0.com/api/v2/\");", isManagement: false);

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Audience_IsRead(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    [Theory]
    [InlineData("https://example.auth0.com/api/v2/", "3", " //! AUTH0001 AUTH0003")]
    [InlineData("https://example.auth0.com/api/v2/", "1", " //! AUTH0001")]
    [InlineData("https://api.example.com/", "3", "")]
    public Task DictionaryThatWritesIntoItself_IsRead(string audience, string days, string mark) => TokenCases.VerifyAsync(
        JwtEnvironment.Jwt816,
        "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n",
        [
            $$"""
                public class Payload : Dictionary<string, object>
                {
                    public Payload Audience(string value) { this["aud"] = value; return this; }
                    public Payload ExpiresIn(TimeSpan span) { this["exp"] = DateTimeOffset.UtcNow.Add(span).ToUnixTimeSeconds(); return this; }
                }
                static string Make(byte[] key) => new JsonWebTokenHandler().CreateToken(JsonSerializer.Serialize(new Payload().Audience("{{audience}}").ExpiresIn(TimeSpan.FromDays({{days}}))), new SigningCredentials(new SymmetricSecurityKey(key), "HS256"));{{mark}}
            """,
        ]);

    [Theory]
    [InlineData(".Select(Encoding.UTF8.GetBytes).Select(Url).ToList()", "https://example.auth0.com/api/v2/", " //! AUTH0001 AUTH0004")]
    [InlineData(".Select(Convert.ToBase64String).ToList()", "https://example.auth0.com/api/v2/", " //! AUTH0001 AUTH0004", ".Select(text => Encoding.UTF8.GetBytes(text))")]
    [InlineData(".Select(Encoding.UTF8.GetBytes).Select(Url).ToList()", "https://api.example.com/", "")]
    public Task MethodThatIsPassedByItsName_ChangesTheForm(string changes, string audience, string mark, string before = "") => TokenCases.VerifyAsync(JwtEnvironment.None, "",
    [
        $$"""
            static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
            static string Make(byte[] key)
            {
                var parts = new[] { "{\"alg\":\"HS256\"}", JsonSerializer.Serialize(new { aud = "{{audience}}" }) }{{before}}{{changes}};
                parts.Add(Url(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('.', parts)))));{{mark}}
                return string.Join('.', parts);
            }
        """,
    ]);
}
