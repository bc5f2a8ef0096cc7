using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Classes that are told at their creation which tenant they sign for, and are asked for tokens by code that does not see it.</summary>
public sealed class CreatedTokenTests
{
    private const string Usings = "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Signed = "new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(\"me\", audience, null, null, DateTime.UtcNow.AddDays(3), new SigningCredentials(new SymmetricSecurityKey(new byte[32]), \"HS256\")));";

    /// <summary>A class whose token nobody asks for by a call.</summary>
    private const string Printed = "public sealed class Minter { public FACTORY private readonly string audience; private Minter(string audience) => this.audience = audience; public override string ToString() { return SIGNED } }MARK";

    private const string Mark = " //! AUTH0001 AUTH0003";

    [Theory]
    // A factory's result, an argument, an element of a collection: nobody sees the object where its token is asked for.
    [InlineData("public sealed class Minter(string audience) { public string Token() => SIGNED }MARK", "object Make() => new Minter(\"https://example.auth0.com/api/v2/\");")]
    [InlineData("public sealed class Minter { private readonly string audience; public Minter(string to) => audience = to; public string Token() { return SIGNED } }MARK", "void Register(List<object> services) => services.Add(new Minter(\"https://example.auth0.com/api/v2/\"));")]
    [InlineData("public sealed class Minter(string audience) { public string Token => SIGNED }MARK", "object[] All() => [new Minter(\"https://example.auth0.com/api/v2/\")];")]
    [InlineData("public sealed class Minter(string audience) { public Func<string> Token() => () => SIGNED }MARK", "object Make() => new Minter(\"https://example.auth0.com/api/v2/\");")]
    [InlineData("public sealed class Minter<T>(string audience) { public string Token() => SIGNED }MARK", "object Make() => new Minter<int>(\"https://example.auth0.com/api/v2/\");")]
    // Told by an initialiser; asked for by an operator; a helper does the signing.
    [InlineData("public sealed class Minter { public required string audience { get; init; } public string Token => SIGNED }MARK", "string Make() => new Minter { audience = \"https://example.auth0.com/api/v2/\" }.Token;")]
    [InlineData("public sealed class Minter(string audience) { public static implicit operator string(Minter minter) => minter.Token(); private string Token() => SIGNED }MARK", "string Make() => new Minter(\"https://example.auth0.com/api/v2/\");")]
    [InlineData("public static class Helper { public static string Sign(string audience) => SIGNED }MARK3\n    public sealed class Minter(string to) { public override string ToString() => Helper.Sign(to); } //! AUTH0001", "string Make() => $\"Bearer {new Minter(\"https://example.auth0.com/api/v2/\")}\";")]
    // The visitor is passed to an object that calls it back, one of several that could.
    [InlineData("public interface IVisitor { string Visit(); } public abstract class Node { public abstract string Accept(IVisitor visitor); } public class A : Node { public override string Accept(IVisitor visitor) => visitor.Visit(); } public class B : Node { public override string Accept(IVisitor visitor) => \"\"; } public class Minter(string audience) : IVisitor { public string Visit() => SIGNED }MARK", "string Make(Node node) => node.Accept(new Minter(\"https://example.auth0.com/api/v2/\"));")]
    public Task TokenOfACreatedObject_IsReportedWhereItIsSigned(string types, string creation) => Verify(types, creation);

    /// <summary>A factory knows the tenant from its callers.</summary>
    [Theory]
    [InlineData("static Minter For(string audience) => new(audience);", "string Make() => $\"Bearer {Minter.For(\"https://example.auth0.com/api/v2/\")}\";")]
    [InlineData("static Minter For(string host) { var audience = $\"https://{host}/api/v2/\"; return new Minter(audience); }", "string Make() => $\"Bearer {Minter.For(\"example.auth0.com\")}\";")]
    [InlineData("static Minter For(string host) => To($\"https://{host}/api/v2/\"); static Minter To(string audience) => new(audience);", "string Make() => $\"Bearer {Minter.For(\"example.auth0.com\")}\";")]
    [InlineData("static Lazy<Minter> For(string audience) => new(() => new(audience));", "string Make() => $\"Bearer {Minter.For(\"https://example.auth0.com/api/v2/\").Value}\";")]
    // What the callers say is not needed, and too many to look at.
    [InlineData("static Minter For(string name) { var audience = \"https://example.auth0.com/api/v2/\"; Console.WriteLine(name); return new(audience); }", "object[] Make() => [Minter.For(\"a\"), Minter.For(\"b\"), Minter.For(\"c\"), Minter.For(\"d\"), Minter.For(\"e\"), Minter.For(\"f\"), Minter.For(\"g\"), Minter.For(\"h\"), Minter.For(\"i\")];")]
    public Task TokenOfAnObjectThatAFactoryMakes_IsReportedWhereItIsSigned(string factory, string use) => Verify(Printed.Replace("FACTORY", factory, System.StringComparison.Ordinal), use);

    [Theory]
    [InlineData("static Minter For(string audience) => new(audience);", "string Make() => $\"Bearer {Minter.For(\"https://api.example.com/\")}\";")]
    [InlineData("static Minter For(string audience, string note) => new(audience);", "string Make() => $\"Bearer {Minter.For(\"https://api.example.com/\", \"https://example.auth0.com/api/v2/\")}\";")]
    [InlineData("static Minter For(string audience) => new(audience);", "static string For(string audience) => audience; string Make() => For(\"https://example.auth0.com/api/v2/\");")]
    [InlineData("static Minter For(string audience) => For(audience + \"/\") ?? new(audience);", "string Make() => \"https://example.auth0.com/api/v2/\";")]
    public Task FactoryForAnotherApi_IsSilent(string factory, string use) => Verify(Printed.Replace("FACTORY", factory, System.StringComparison.Ordinal), use, "");

    /// <summary>A descriptor that a function configures, which a factory makes of what it is told.</summary>
    [Theory]
    [InlineData("https://example.auth0.com/", Mark)]
    [InlineData("https://api.example.com/", "")]
    public Task ConfiguredDescriptorOfAFactory_IsJudgedByItsCallers(string root, string mark) => Verify(
        """
        public sealed class Minter
        {
            private readonly SecurityTokenDescriptor _descriptor = new();
            private Minter(Action<SecurityTokenDescriptor> configure) => configure(_descriptor);
            public override string ToString() => new JwtSecurityTokenHandler().CreateEncodedJwt(_descriptor);MARK1
            public static Minter For(Uri tenant, Action<SecurityTokenDescriptor> more) => new(d =>
            {
                d.Audience = new Uri(tenant, "/api/v2/").AbsoluteUri;
                d.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256");
                d.Expires = DateTime.UtcNow.AddDays(3);MARK2
                more(d);
            });
        }
        """.Replace("MARK1", mark.Replace(" AUTH0003", "", System.StringComparison.Ordinal), System.StringComparison.Ordinal)
            .Replace("MARK2", mark.Replace(" AUTH0001", "", System.StringComparison.Ordinal), System.StringComparison.Ordinal),
        $"string Make() => $\"Bearer {{Minter.For(new Uri(\"{root}\"), d => d.Issuer = \"me\")}}\";");

    /// <summary>A function that nobody knows may sign with a shared secret, and does not where the code signs with another key.</summary>
    [Theory]
    [InlineData("https://example.auth0.com/api/v2/", "", " //! AUTH0001")]
    [InlineData("https://example.auth0.com/api/v2/", ", SigningCredentials = new SigningCredentials(key, \"RS256\")", "")]
    [InlineData("https://example.auth0.com/", "", "")]
    public Task DescriptorThatAnUnknownFunctionFills_IsJudgedByWhatIsSeen(string audience, string credentials, string mark) => Verify(
        "public sealed class Minter(RsaSecurityKey key, Action<SecurityTokenDescriptor> more)",
        $$"""
        { public string Token() { var d = new SecurityTokenDescriptor { Audience = "{{audience}}"{{credentials}} }; more(d); return new JwtSecurityTokenHandler().CreateEncodedJwt(d);{{mark}}
        } public object Key => key; }
        """);

    [Theory]
    [InlineData("object Make() => new Minter(\"https://api.example.com/api/v2/\");")]
    [InlineData("object Make() => new Minter(Configuration[\"Domain\"]!);")]
    [InlineData("object Make() => new Minter(\"https://api.example.com/\") { Home = \"https://example.auth0.com/api/v2/\" };")]
    // A class of that name somewhere else, and one that is not told the tenant.
    [InlineData("object Make() => new Other.Minter(\"https://example.auth0.com/api/v2/\");")]
    [InlineData("public class Other2(string host) { public string Host => host; } object Make() => new Other2(\"example.auth0.com\");")]
    // Nine tenants are no service that is configured once.
    [InlineData("object[] Make() => [new Minter(\"https://a.example.com/api/v2/\"), new Minter(\"https://b.example.com/api/v2/\"), new Minter(\"https://c.example.com/api/v2/\"), new Minter(\"https://d.example.com/api/v2/\"), new Minter(\"https://e.example.com/api/v2/\"), new Minter(\"https://f.example.com/api/v2/\"), new Minter(\"https://g.example.com/api/v2/\"), new Minter(\"https://h.example.com/api/v2/\"), new Minter(\"https://example.auth0.com/api/v2/\")];")]
    public Task ObjectForAnotherApi_IsSilent(string creation) => Verify("public static class Other { public class Minter(string host) { public string Host => host; } }\npublic sealed class Minter(string audience) { public string Home { get; set; } = \"\"; public string Token() => SIGNED }", creation, "");

    /// <summary>A call that sees the object is the place, and the only one.</summary>
    [Fact]
    public Task CallThatSeesTheObject_IsTheOnlyReport() => Verify(
        "public sealed class Minter(string audience) { public string Token() => SIGNED }MARK",
        "static Minter Make() => new Minter(\"https://example.auth0.com/api/v2/\");\n    string Token() => Make().Token(); //! AUTH0001\n    object Keep() => Make();", " //! AUTH0003");

    /// <summary>Of two objects one is for the Management API: it may be that one that signs.</summary>
    [Fact]
    public async Task OneOfTwoObjects_MaySign()
    {
        const string code = """
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.IdentityModel.Tokens;
            public sealed class Minter(string audience)
            {
                public string Token() => new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken("me", audience, null, null, DateTime.UtcNow.AddHours(1), new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));
            }
            public static class Setup
            {
                public static object[] All() => [new Minter("https://api.example.com/"), new Minter("https://example.auth0.com/api/v2/")];
            }
            """;

        var found = await Analysis.RunAsync(await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Minter.cs", code)]));

        var report = Assert.Single(found, diagnostic => diagnostic.Id == "AUTH0001");
        Assert.StartsWith("This may sign", report.GetMessage(System.Globalization.CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
    }

    private static Task Verify(string types, string members, string mark = Mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        "    " + types.Replace("SIGNED", Signed, System.StringComparison.Ordinal).Replace("MARK3", " //! AUTH0003", System.StringComparison.Ordinal).Replace("MARK", mark, System.StringComparison.Ordinal) + "\n    " + members,
    ]);
}
