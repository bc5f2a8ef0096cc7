using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Values that abstract, virtual and interface members give: that of the object's own type, or the only one that there is.</summary>
public sealed class OverrideTests
{
    private const string Aud = ValueCases.Audience;
    private const string Other = "\"https://api.example.com/\"";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddAudience("abstract property", "kept.Aud", $"private Kept kept = null!; }}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic sealed class Real : Kept {{ public override string Aud => {Aud};")
        .AddAudience("abstract method", "kept.Aud(\"example.auth0.com\")", "private Kept kept = null!; }\npublic abstract class Kept { public abstract string Aud(string host); }\npublic class Real : Kept { public override string Aud(string domain) => $\"https://{domain}/api/v2/\";")
        .AddAudience("virtual property of an abstract class", "kept.Aud", $"private Kept kept = null!; }}\npublic abstract class Kept {{ public virtual string Aud => {Other}; }}\npublic class Real : Kept {{ public override string Aud {{ get {{ return {Aud}; }} }}")
        .AddAudience("virtual method that nobody overrides", "kept.Aud()", $"private Kept kept = null!; }}\npublic class Kept {{ public virtual string Aud() => {Aud};")
        .AddAudience("override of an override", "kept.Aud", $"private Kept kept = null!; }}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic abstract class Middle : Kept {{ }}\npublic class Real : Middle {{ public override string Aud => {Aud};")
        .AddAudience("interface property", "kept.Aud", $"private IKept kept = null!; }}\npublic interface IKept {{ string Aud {{ get; }} }}\npublic class Kept : IKept {{ public string Aud => {Aud};")
        .AddAudience("interface property with an initializer", "kept.Aud", $"private IKept kept = null!; }}\npublic interface IKept {{ string Aud {{ get; }} }}\npublic class Kept : IKept {{ public string Aud {{ get; }} = {Aud};")
        .AddAudience("explicit interface method", "kept.Aud()", $"private IKept kept = null!; }}\npublic interface IKept {{ string Aud(); }}\npublic class Kept : IKept {{ string IKept.Aud() => {Aud};")
        .AddAudience("generic interface", "kept.Aud(\"example.auth0.com\")", "private IKept<string> kept = null!; }\npublic interface IKept<T> { string Aud(T host); }\npublic class Kept : IKept<string> { public string Aud(string host) => $\"https://{host}/api/v2/\";")
        .AddAudience("known type among several", "kept.Aud", $"}}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic class A : Kept {{ public override string Aud => {Other}; }}\npublic class B : Kept {{ public override string Aud => {Aud};", "Kept kept = new B();")
        .AddAudience("inherited by a known type", "kept.Aud", $"}}\npublic abstract class Kept {{ public virtual string Aud => {Aud}; }}\npublic class A : Kept {{ public override string Aud => {Other}; }}\npublic class B : Kept {{", "Kept kept = new B();")
        .AddAudience("template method", "new Real().Url()", "}\npublic abstract class Kept { protected abstract string Host { get; } public string Url() => $\"https://{Host}/api/v2/\"; }\npublic class Real : Kept { protected override string Host => \"example.auth0.com\"; }\npublic class Fake : Kept { protected override string Host => \"api.example.com\";")
        .AddAudience("two overrides", "kept.Aud", $"private Kept kept = null!; }}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic class A : Kept {{ public override string Aud => {Aud}; }}\npublic class B : Kept {{ public override string Aud => {Other};", isManagement: false)
        .AddAudience("the other type", "kept.Aud", $"}}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic class A : Kept {{ public override string Aud => {Aud}; }}\npublic class B : Kept {{ public override string Aud => {Other};", "Kept kept = new B();", isManagement: false)
        .AddAudience("hidden member", "kept.Aud", $"private Kept kept = null!; }}\npublic abstract class Kept {{ public abstract string Aud {{ get; }} }}\npublic class A : Kept {{ public override string Aud => {Other}; public string Url => {Aud};", isManagement: false)
        .AddAudience("member of an unrelated type", "kept.Aud", $"private IKept kept = null!; }}\npublic interface IKept {{ string Aud {{ get; }} }}\npublic class Kept : System.IDisposable {{ public string Aud => {Aud}; public void Dispose() {{ }}", isManagement: false)
        .AddAudience("member that overrides itself in a circle", "kept.Aud", "private Kept kept = null!; }\npublic abstract class Kept { public abstract string Aud { get; } }\npublic class A : Kept { private readonly Kept _kept = null!; public override string Aud => _kept.Aud;", isManagement: false)
        .AddExpiry("days of an override", "DateTimeOffset.UtcNow.AddDays(kept.Days()).ToUnixTimeSeconds()", "private Kept kept = null!; }\npublic abstract class Kept { protected internal virtual int Days() => 1; }\npublic class Real : Kept { protected internal override int Days() => 30;")
        .AddExpiry("short days of an override", "DateTimeOffset.UtcNow.AddDays(kept.Days()).ToUnixTimeSeconds()", "private Kept kept = null!; }\npublic abstract class Kept { protected internal virtual int Days() => 30; }\npublic class Real : Kept { protected internal override int Days() => 1;", expected: "AUTH0001");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Member_IsThatOfTheTypeThatRuns(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));
}
