using System.Threading.Tasks;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.HandMintedToken>;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens whose signing code does not name Auth0, but the class that makes the URL of their audience or issuer.</summary>
public sealed class WrittenUrlTests
{
    private const string Usings = "using System;\nusing Microsoft.IdentityModel.JsonWebTokens;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Signing = """
        public sealed class TokenGenerator(Settings settings)
        {
            public string Generate() => {|#0:new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Audience = settings.Audience,
                Expires = DateTime.UtcNow.AddHours(2),
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String(settings.Secret)), "HS256"),
            })|};
        }
        """;

    private static string Settings(string section, string audience) => $$"""
        public sealed record Settings(string Domain, string Secret)
        {
            public const string Section = "{{section}}";
            public string Audience => {{audience}};
        }
        """;

    [Fact]
    public Task SettingsOfAuth0_SayWhoseAudienceItIs() => VerifyAsync(Settings("Auth0:ManagementApi", "$\"https://{Domain}/api/v2/\""), Signing, isFound: true);

    [Theory]
    [InlineData("Shop:Api", "$\"https://{Domain}/api/v2/\"")]
    [InlineData("Auth0:ManagementApi", "$\"https://{Domain}/api/v3/\"")]
    [InlineData("Auth0:ManagementApi", "\"https://billing.example.com/api/v2/\"")]
    [InlineData("Auth0:ManagementApi", "$\"https://{Domain}.billing.example.com/api/v2/\"")]
    public Task OtherSettings_SayNothing(string section, string audience) => VerifyAsync(Settings(section, audience), Signing, isFound: false);

    [Theory]
    [InlineData("Auth0Token", true)]
    [InlineData("ZendeskToken", false)]
    public Task DerivedToken_SaysWhoseItIs(string name, bool isFound) => VerifyAsync(
        $$"""
        public sealed class {{name}}(string domain, byte[] key) : MachineToken
        {
            protected override SecurityTokenDescriptor Describe() => new()
            {
                Issuer = $"https://{domain}/",
                Audience = $"https://{domain}/api/v2/",
                Expires = DateTime.UtcNow.AddDays(1),
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), "HS256"),
            };
        }
        """,
        """
        public abstract class MachineToken
        {
            protected abstract SecurityTokenDescriptor Describe();
            public override string ToString() => {|#0:new JsonWebTokenHandler().CreateToken(Describe())|};
        }
        """,
        isFound);

    private static Task VerifyAsync(string url, string signing, bool isFound)
    {
        var test = new VerifyCS.Test { Jwt = JwtEnvironment.Jwt816, TestState = { Sources = { Usings + url, Usings + signing } } };
        // Auth0 is spoken of somewhere in the program.
        test.TestState.Sources.Add("class Login { const string Authority = \"https://example.auth0.com/\"; }");
        if (isFound)
            test.ExpectedDiagnostics.Add(VerifyCS.Diagnostic().WithLocation(0).WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(null));
        return test.RunAsync();
    }
}
