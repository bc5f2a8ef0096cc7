using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

public sealed class JwtNetBuilderTests
{
    private const string Start = "new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret)";
    private const string Aud = ".AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\")";
    private const string Year = "DateTimeOffset.UtcNow.AddYears(1).ToUnixTimeSeconds()";

    private static readonly Dictionary<JwtEnvironment, LibraryCases> Versions = new()
    {
        [JwtEnvironment.JwtNet61] = Common(JwtEnvironment.JwtNet61).Add("Build()", $"public string M() => {Start}{Aud}.Build();", "AUTH0001", "AUTH0004"),
        [JwtEnvironment.JwtNet73] = Common(JwtEnvironment.JwtNet73),
        [JwtEnvironment.JwtNet11] = Common(JwtEnvironment.JwtNet11)
            .Add("Create()", $"public string M() => JwtBuilder.Create().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret){Aud}.Encode();", "AUTH0001", "AUTH0004")
            .Add("Encode(payload)", $"public string M() => {Start}.Encode(new {{ aud = \"https://example.auth0.com/api/v2/\", exp = {Year} }});", "AUTH0001", "AUTH0003")
            .Add("Encode(dictionary)", $"public string M() => JwtBuilder.Create().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret).Encode(new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\" }});", "AUTH0001", "AUTH0004")
            .Add("header by name", $"public string M() => {Start}.AddHeader(\"kid\", \"1\"){Aud}.Encode();", "AUTH0001", "AUTH0004")
            .Add("factory of RS256", $"public string M(RSA rsa) => JwtBuilder.Create().WithAlgorithmFactory(new DelegateAlgorithmFactory(() => new RS256Algorithm(rsa, rsa))){Aud}.Encode();")
            .Add("RS256", $"public string M(RSA rsa) => JwtBuilder.Create().WithAlgorithm(new RS256Algorithm(rsa, rsa)){Aud}.Encode();")
            .Add("encoder with RS256", $"public string M(RSA rsa) => JwtBuilder.Create().WithEncoder(new JwtEncoder(new RS256Algorithm(rsa, rsa), new JsonNetSerializer(), new JwtBase64UrlEncoder())){Aud}.Encode();")
            .Add("kept builder", Kept("_b.Encode(new { aud = \"https://example.auth0.com/api/v2/\" })"), "AUTH0001", "AUTH0004")
            .Add("kept builder that other code may call", Kept("_b.Encode(new { aud = \"https://example.auth0.com/api/v2/\" })") + " public void Expire(DateTime at) => _b.ExpirationTime(at);", "AUTH0001")
            .Add("kept builder of everybody", Kept("_b.Encode(new { aud = \"https://example.auth0.com/api/v2/\" })").Replace("private readonly", "public readonly", StringComparison.Ordinal), "AUTH0001")
            .Add("kept builder of another audience", Kept("_b.Encode(new { aud = \"https://api.example.com/\" })"))
            .Add("Encode(unknown payload)", $"public string M(object payload) => {Start}.Encode(payload);"),
    };

    public static TheoryData<JwtEnvironment, string> Names
    {
        get
        {
            var names = new TheoryData<JwtEnvironment, string>();
            foreach (var (version, cases) in Versions)
            {
                foreach (var name in cases.Names)
                    names.Add(version, name);
            }

            return names;
        }
    }

    private static string Kept(string encode) =>
        $"private readonly JwtBuilder _b = JwtBuilder.Create().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret); public string M() => {encode};";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Token_IsJudged(JwtEnvironment jwt, string name) => Assert.Equal(Versions[jwt].Expected(name), await Versions[jwt].FoundAsync(name));

    [Fact]
    public async Task Report_CoversTheChainFromItsFirstLine()
    {
        const string Chain = """
            new JwtBuilder()
                    .WithAlgorithm(new HMACSHA256Algorithm())
                    .WithSecret(key)
                    .Audience("https://example.auth0.com/api/v2/")
                    .Encode()
            """;
        var found = await Analysis.RunAsync($"using JWT.Algorithms; using JWT.Builder; class C {{ string M(string key) => {Chain}; }}", JwtEnvironment.JwtNet73);

        Assert.All(new[] { "AUTH0001", "AUTH0004" }, id => Assert.Equal(Chain, found.Where(x => x.Id == id).Select(x => x.Location.SourceTree!.GetText().ToString(x.Location.SourceSpan)).Single()));
    }

    [Fact]
    public async Task ChainLongerThanTheLimit_IsNotSaidToNeverExpire()
    {
        var claims = string.Concat(Enumerable.Range(0, 800).Select(i => $".AddClaim(\"c{i}\", {i})"));
        var found = await Analysis.RunAsync($"using JWT.Algorithms; using JWT.Builder; class C {{ string M(string key) => new JwtBuilder(){claims}.WithSecret(key){Aud}.Encode(); }}", JwtEnvironment.JwtNet73);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AUTH0004");
    }

    [Fact]
    public async Task BuilderThatCallsItself_EndsTheReading()
    {
        const string Code = """
            using JWT.Builder;
            class C
            {
                JwtBuilder A(JwtBuilder b) => B(b.AddClaim("a", 1));
                JwtBuilder B(JwtBuilder b) => A(b.AddClaim("b", 1));
                void Fill(JwtBuilder b) { b.AddClaim("c", 1); Fill(b); }
                string M(JwtBuilder b) { Fill(b); b = A(b); while (true) { b = B(b); b = b.AddClaim("aud", "https://example.auth0.com/api/v2/"); if (b != null) return b.WithSecret("dummy").Encode(); } }
            }
            """;

        var found = await Analysis.RunAsync(Code, JwtEnvironment.JwtNet73);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AUTH0004");
    }

    private static LibraryCases Common(JwtEnvironment jwt)
    {
        var cases = new LibraryCases(jwt, "JWT", "JWT.Algorithms", "JWT.Builder", "JWT.Serializers");
        foreach (var (name, key) in new[] { ("literal", "\"dummy\""), ("constant", "Secret"), ("configuration", "configuration[\"Auth0:GlobalClientSecret\"]"), ("helper", "Key()"), ("bytes", "Encoding.UTF8.GetBytes(Secret)") })
        {
            foreach (var (expiry, call, ids) in new[] { ("none", "", "AUTH0001 AUTH0004"), ("year", $".AddClaim(\"exp\", {Year})", "AUTH0001 AUTH0003"), ("hour", ".AddClaim(\"exp\", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds())", "AUTH0001") })
            {
                var begin = $"private string Key() => Secret;\npublic const string Tenant = \"example.auth0.com\";\npublic string M() => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret({key})";
                cases.Add($"generation 1 {name} {expiry}", $"{begin}.AddClaim(\"aud\", \"globalClientId\").AddClaim(\"scopes\", new {{ users = new {{ actions = new[] {{ \"read\" }} }} }}){call}.Encode();", ids.Split(' '));
                cases.Add($"generation 2 {name} {expiry}", $"{begin}.Issuer(\"https://example.auth0.com/\").Audience(\"globalClientId\").AddClaim(\"scope\", \"read:users\"){call}.Encode();", ids.Split(' '));
            }
        }

        return Silent(Split(Fluent(cases)));
    }

    private static LibraryCases Configured(LibraryCases cases)
    {
        const string Make = $"private static string Make(Action<JwtBuilder> configure) {{ var builder = {Start}; configure(builder); return builder.Encode(); }}\n";
        const string Invoked = $"private static string Make(Action<JwtBuilder>? configure) {{ var builder = {Start}; configure?.Invoke(builder); return builder.Encode(); }}\n";
        return cases
            .Add("configured by a lambda", $"{Make}public string M() => Make(b => b{Aud});", "AUTH0001", "AUTH0004")
            .Add("configured by a lambda with an expiry", $"{Make}public string M() => Make(b => {{ b{Aud}; b.ExpirationTime(DateTime.UtcNow.AddDays(30)); }});", "AUTH0001", "AUTH0003")
            .Add("configured by a lambda that is invoked", $"{Invoked}public string M() => Make(b => b{Aud}.ExpirationTime(DateTime.UtcNow.AddHours(1)));", "AUTH0001")
            .Add("configured by a method", $"{Make}private static void ForAuth0(JwtBuilder b) => b{Aud};\npublic string M() => Make(ForAuth0);", "AUTH0001", "AUTH0004")
            .Add("configured by somebody", $"public string M(Action<JwtBuilder> configure) {{ var builder = {Start}{Aud}; configure(builder); return builder.Encode(); }}", "AUTH0001")
            .Add("configured for an own API", $"{Make}public string M() => Make(b => b.AddClaim(\"aud\", \"https://api.example.com/\"));");
    }

    private static LibraryCases Fluent(LibraryCases cases) => Configured(cases)
        .Add("ExpirationTime of a date", $"public string M() => {Start}{Aud}.IssuedAt(DateTime.UtcNow).ExpirationTime(DateTime.UtcNow.AddDays(30)).Encode();", "AUTH0001", "AUTH0003")
        .Add("ExpirationTime of seconds", $"public string M() => {Start}{Aud}.ExpirationTime({Year}).Encode();", "AUTH0001", "AUTH0003")
        .Add("ExpirationTime of an hour", $"public string M() => {Start}{Aud}.ExpirationTime(DateTime.Now.AddHours(1)).Encode();", "AUTH0001")
        .Add("claim names", $"public string M() => {Start}.AddClaim(ClaimName.Issuer, \"https://example.auth0.com/\").AddClaim(ClaimName.Audience, \"https://example.auth0.com/api/v2/\").AddClaim(ClaimName.ExpirationTime, {Year}).Encode();", "AUTH0001", "AUTH0003")
        .Add("AddClaims", $"public string M() => {Start}.AddClaims(new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"exp\"] = {Year} }}).Encode();", "AUTH0001", "AUTH0003")
        .Add("several secrets", $"public string M(string old) => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret, old){Aud}.Encode();", "AUTH0001", "AUTH0004")
        .Add("factory", $"public string M() => new JwtBuilder().WithAlgorithmFactory(new HMACSHAAlgorithmFactory()).WithSecret(Secret){Aud}.Encode();", "AUTH0001", "AUTH0004")
        .Add("encoder", $"public string M() => new JwtBuilder().WithEncoder(new JwtEncoder(new HMACSHA256Algorithm(), new JsonNetSerializer(), new JwtBase64UrlEncoder())).WithSecret(Secret){Aud}.Encode();", "AUTH0001", "AUTH0004")
        .Add("last claim wins", $"public string M() => {Start}{Aud}.AddClaim(\"exp\", {Year}).AddClaim(\"exp\", DateTimeOffset.UtcNow.AddHours(2).ToUnixTimeSeconds()).Encode();", "AUTH0001")
        .Add("other claims", $"public string M(Guid id) => {Start}.AddHeader(HeaderName.KeyId, \"1\").Subject(\"me\").Id(id).NotBefore(DateTime.UtcNow){Aud}.Encode();", "AUTH0001", "AUTH0004");

    private static LibraryCases Split(LibraryCases cases) => cases
        .Add("local", $"public string M() {{ var builder = {Start}; return builder{Aud}.Encode(); }}", "AUTH0001", "AUTH0004")
        .Add("statements", $"public string M() {{ var builder = {Start}; builder{Aud}; builder.AddClaim(\"exp\", {Year}); return builder.Encode(); }}", "AUTH0001", "AUTH0003")
        .Add("assigned back", $"public string M() {{ JwtBuilder builder = new JwtBuilder(); builder = builder.WithAlgorithm(new HMACSHA256Algorithm()); builder = builder.WithSecret(Secret); builder = builder{Aud}; builder = builder.AddClaim(\"exp\", {Year}); return builder.Encode(); }}", "AUTH0001", "AUTH0003")
        .Add("loop over a dictionary", $"public string M() {{ var claims = new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\", [\"exp\"] = {Year} }}; var builder = {Start}; foreach (var claim in claims) builder = builder.AddClaim(claim.Key, claim.Value); return builder.Encode(); }}", "AUTH0001", "AUTH0003")
        .Add("loop with deconstruction", $"public string M() {{ var builder = {Start}; foreach (var (name, value) in new Dictionary<string, object> {{ [\"aud\"] = \"https://example.auth0.com/api/v2/\" }}) builder.AddClaim(name, value); return builder.Encode(); }}", "AUTH0001", "AUTH0004")
        .Add("loop over what nobody knows", $"public string M(Dictionary<string, object> claims) {{ var builder = {Start}{Aud}; foreach (var claim in claims) builder.AddClaim(claim.Key, claim.Value); return builder.Encode(); }}", "AUTH0001")
        .Add("condition", $"public string M(bool brief) {{ var builder = {Start}{Aud}; if (brief) builder.AddClaim(\"exp\", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()); return builder.Encode(); }}", "AUTH0001")
        .Add("assigned back on one path", $"public string M(bool named) {{ var builder = {Start}{Aud}; if (named) builder = builder.AddClaim(\"name\", 1); return builder.Encode(); }}", "AUTH0001", "AUTH0004")
        .Add("two branches", $"public string M(bool own) {{ JwtBuilder builder; if (own) builder = {Start}.Audience(\"own\"); else builder = {Start}{Aud}; return builder.AddClaim(\"exp\", {Year}).Encode(); }}", "AUTH0001", "AUTH0003")
        .Add("helper that begins", $"private static JwtBuilder CreateJwtBuilder() => {Start};\npublic string M() => CreateJwtBuilder(){Aud}.Encode();", "AUTH0001", "AUTH0004")
        .Add("helper with a parameter", $"private static JwtBuilder For(string audience, TimeSpan lifetime) {{ var builder = {Start}; builder.Audience(audience).ExpirationTime(DateTime.UtcNow.Add(lifetime)); return builder; }}\npublic string M() => For(\"https://example.auth0.com/api/v2/\", TimeSpan.FromDays(30)).Encode();", "AUTH0001", "AUTH0003")
        .Add("helper that carries on", $"private static JwtBuilder Common(JwtBuilder builder) => builder{Aud}.AddClaim(\"scope\", \"read:users\");\npublic string M() => Common({Start}).Encode();", "AUTH0001", "AUTH0004")
        .Add("helper that is assigned back", $"private static JwtBuilder Common(JwtBuilder builder) => builder{Aud};\npublic string M() {{ var builder = {Start}; builder = Common(builder); return builder.Encode(); }}", "AUTH0001", "AUTH0004")
        .Add("helper that fills", $"private static void Fill(JwtBuilder builder, long exp) {{ builder{Aud}; builder.AddClaim(\"exp\", exp); }}\npublic string M() {{ var builder = {Start}; Fill(builder, {Year}); return builder.Encode(); }}", "AUTH0001", "AUTH0003")
        .AddFile("extension that carries on", $"public static class Extensions {{ public static JwtBuilder ForManagement(this JwtBuilder builder) => builder{Aud}; }}\npublic class Subject {{ private const string Secret = \"dummy\"; public string M() => {Start}.ForManagement().ExpirationTime({Year}).Encode(); }}", "AUTH0001", "AUTH0003")
        .Add("field", $"private readonly JwtBuilder _builder = {Start}{Aud};\npublic string M() => _builder.AddClaim(\"exp\", {Year}).Encode();", "AUTH0001", "AUTH0003")
        .Add("minting helper", $"private static string Sign(string audience, long exp) => {Start}.Audience(audience).ExpirationTime(exp).Encode();\npublic string M() => Sign(\"https://example.auth0.com/api/v2/\", {Year});", "AUTH0001", "AUTH0003")
        .Add("made again", $"public string M() {{ var builder = {Start}.Audience(\"own\"); var own = builder.Encode(); builder = {Start}{Aud}; return own + builder.Encode(); }}", "AUTH0001", "AUTH0004");

    private static LibraryCases Silent(LibraryCases cases) => cases
        .Add("decoded", "public string M(string token) => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(Secret).MustVerifySignature().Decode(token);")
        .Add("decoded to a dictionary", "public IDictionary<string, object> M(string token) => new JwtBuilder().WithSecret(Secret).Decode<IDictionary<string, object>>(token);")
        .Add("RS256 by declared type", $"public string M(RS256Algorithm algorithm) => new JwtBuilder().WithAlgorithm(algorithm){Aud}.Encode();")
        .Add("own API", $"public string M() => {Start}.Issuer(\"https://example.auth0.com/\").Audience(\"https://orders.example.com/\").ExpirationTime({Year}).Encode();")
        .Add("login token", $"public string M(string user) => {Start}.AddClaim(\"sub\", user).AddClaim(\"exp\", {Year}).Encode();")
        .Add("library test", "public string M() => new JwtBuilder().WithAlgorithm(new HMACSHA256Algorithm()).WithSecret(\"fjhsdghflghlk\").AddClaim(\"Hello\", \"World\").AddClaim(ClaimName.Issuer, \"me\").Encode();")
        .Add("audience of another vendor", $"public string M() => {Start}.Audience(\"https://api.example.com/api/v2/\").AddClaim(\"scope\", \"read:users\").Encode();")
        .Add("builders of others", "public string M() => new StringBuilder().Append(1).ToString() + new UriBuilder(\"https://example.auth0.com/api/v2/\").Uri + new Mine().AddClaim(\"aud\", \"https://example.auth0.com/api/v2/\").Encode();\npublic class Mine { public Mine AddClaim(string name, object value) => this; public string Encode() => \"\"; public string Build() => \"\"; }")
        .Add("audience that is only a header", $"public string M() => {Start}.AddHeader(HeaderName.KeyId, \"https://example.auth0.com/api/v2/\").Encode();")
        .Add("secret that is null", $"public string M() => new JwtBuilder().WithSecret((string[])null!){Aud}.Encode();");
}
