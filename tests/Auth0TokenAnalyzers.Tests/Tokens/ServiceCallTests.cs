using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

/// <summary>Tokens of services that are asked for by an interface or an abstract class: the caller knows what the token is for, the service signs.</summary>
public sealed class ServiceCallTests
{
    private const string Usings = "using System.IdentityModel.Tokens.Jwt;\nusing Microsoft.IdentityModel.Tokens;\n";

    private const string Signed = "new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(\"me\", to, null, null, expires, new SigningCredentials(new SymmetricSecurityKey(new byte[32]), \"HS256\")));";

    private const string Calls = """
            public class Job(IIssuer issuer)
            {
                public string Never() => issuer.Issue("https://example.auth0.com/api/v2/", null);{never}
                public string Long() => issuer.Issue(ends: DateTime.UtcNow.AddDays(30), audience: "https://example.auth0.com/api/v2/");{long}
                public string Own() => issuer.Issue("https://api.example.com/", null);
            }
        """;

    [Theory]
    [InlineData("public interface IIssuer { string Issue(string audience, DateTime? ends); }", "public class Issuer : IIssuer { public string Issue(string to, DateTime? expires) => ")]
    [InlineData("public interface IIssuer { string Issue(string audience, DateTime? ends); }", "public class Issuer : IIssuer { string IIssuer.Issue(string to, DateTime? expires) => ")]
    [InlineData("public abstract class IIssuer { public abstract string Issue(string audience, DateTime? ends); }", "public class Issuer : IIssuer { public override string Issue(string to, DateTime? expires) => ")]
    [InlineData("public interface IIssuer<T> { string Issue(T audience, DateTime? ends); } public interface IIssuer : IIssuer<string> { }", "public class Issuer : IIssuer { public string Issue(string to, DateTime? expires) => ")]
    public async Task TokenOfAService_IsReportedAtTheCall(string declaration, string implementation) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $"    {declaration}\n    {implementation}{Signed} }}\n{Marked(" //! AUTH0001 AUTH0004", " //! AUTH0001 AUTH0003")}",
    ]);

    /// <summary>Nobody knows which of two services runs; what only signs nothing does not count.</summary>
    [Fact]
    public async Task TwoServices_AreSilent_OneBesideAFakeIsNot() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $"    public interface IIssuer {{ string Issue(string audience, DateTime? ends); }}\n    public class A : IIssuer {{ public string Issue(string to, DateTime? expires) => {Signed} }}\n    public class B : IIssuer {{ public string Issue(string to, DateTime? expires) => {Signed} }}\n{Marked("", "")}",
        $"    public interface IIssuer {{ string Issue(string audience, DateTime? ends); }}\n    public class A {{ public string Issue(string to, DateTime? expires) => {Signed} }}\n{Marked("", "")}",
    ]);

    private const string Contract = "    public interface IIssuer { string Issue(string audience, DateTime? ends); }\n";

    /// <summary>A decorator is no second service: what it hands on to is.</summary>
    [Theory]
    [InlineData("public class Logging(IIssuer inner) : IIssuer { public string Issue(string to, DateTime? expires) { Console.WriteLine(to); return inner.Issue(to, expires); } }")]
    [InlineData("public class Cached(IIssuer inner) : IIssuer { private readonly Dictionary<string, string> _all = []; public string Issue(string to, DateTime? expires) => _all[to] = inner.Issue(to, expires); } public class Logging(IIssuer inner) : IIssuer { public string Issue(string to, DateTime? expires) => inner.Issue(to, expires); }")]
    public async Task DecoratedService_IsReportedAtTheCall(string decorators) => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $"{Contract}    {decorators}\n    public class Issuer : IIssuer {{ public string Issue(string to, DateTime? expires) => {Signed} }}\n{Marked(" //! AUTH0001 AUTH0004", " //! AUTH0001 AUTH0003")}",
    ]);

    /// <summary>Of several services that of the object counts, when the object is seen.</summary>
    [Fact]
    public async Task ServiceOfAKnownObject_IsReported() => await TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $$"""
        {{Contract}}
            public class A : IIssuer { public string Issue(string to, DateTime? expires) => {{Signed}} }
            public class B : IIssuer { public string Issue(string to, DateTime? expires) => to; }
            private readonly IIssuer _a = new A(), _b = new B();
            string Own() => _b.Issue("https://example.auth0.com/api/v2/", null);
            string Management() => _a.Issue("https://example.auth0.com/api/v2/", null); //! AUTH0001 AUTH0004
            string Outer(IIssuer either) => either.Issue("https://example.auth0.com/api/v2/", null);
            static string Through(IIssuer issuer, string audience) => issuer.Issue(audience, null);
            string Inner() => Through(new A(), "https://example.auth0.com/api/v2/"); //! AUTH0001 AUTH0004
            string Other() => Through(new B(), "https://example.auth0.com/api/v2/");
        """,
    ]);

    private static string Marked(string never, string longLived) => Calls.Replace("{never}", never, System.StringComparison.Ordinal).Replace("{long}", longLived, System.StringComparison.Ordinal);
}
