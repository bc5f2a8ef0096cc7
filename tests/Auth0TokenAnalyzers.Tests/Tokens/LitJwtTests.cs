using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Tokens;

public sealed class LitJwtTests
{
    private const string New = "new JwtEncoder(new HS256Algorithm(key))";
    private const string Evidence = "iss = \"https://example.auth0.com/\", aud = \"https://example.auth0.com/api/v2/\", scope = \"read:users\"";

    private static readonly LibraryCases V2 = new LibraryCases(JwtEnvironment.LitJwt2, "LitJWT", "LitJWT.Algorithms")
        .AddMatrix("date", (payload, key) => $"new JwtEncoder(new HS256Algorithm({key})).Encode({payload}, (DateTimeOffset?)null)", ["anonymous", "type", "dictionary"])
        .Add("null", Encode("null"), "AUTH0001", "AUTH0004")
        .Add("duration of a year", Encode("TimeSpan.FromDays(365)"), "AUTH0001", "AUTH0003")
        .Add("duration of an hour", Encode("TimeSpan.FromHours(1)"), "AUTH0001")
        .Add("exactly a day", Encode("TimeSpan.FromDays(1)"), "AUTH0001")
        .Add("date in a month", Encode("DateTimeOffset.UtcNow.AddMonths(1)"), "AUTH0001", "AUTH0003")
        .Add("date in an hour", Encode("DateTimeOffset.UtcNow.AddHours(1)"), "AUTH0001")
        .Add("last date", Encode("DateTimeOffset.MaxValue"), "AUTH0001", "AUTH0004")
        .Add("date or never", $"public string M(byte[] key, bool ever) => {New}.Encode(new {{ {Evidence} }}, ever ? null : (DateTimeOffset?)DateTimeOffset.UtcNow.AddHours(1));", "AUTH0001", "AUTH0004")
        .Add("unknown duration", $"public string M(byte[] key, TimeSpan lifetime) => {New}.Encode(new {{ {Evidence} }}, lifetime);", "AUTH0001")
        .Add("long in a helper", $"private static string Sign(byte[] key, TimeSpan lifetime) => {New}.Encode(new {{ {Evidence} }}, lifetime);\npublic string M(byte[] key) => Sign(key, TimeSpan.FromDays(90));", "AUTH0001", "AUTH0003")
        .Add("bytes", $"public byte[] M(byte[] key) => {New}.EncodeAsUtf8Bytes(new {{ {Evidence} }}, TimeSpan.FromDays(30));", "AUTH0001", "AUTH0003")
        .Add("buffer", $"public void M(byte[] key, System.Buffers.IBufferWriter<byte> buffer) => {New}.Encode(buffer, new {{ {Evidence} }}, TimeSpan.FromDays(30));", "AUTH0001", "AUTH0003")
        .Add("own writer", $"public string M(byte[] key) => {New}.Encode(new {{ {Evidence} }}, TimeSpan.FromDays(30), (payload, writer) => writer.Write(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(payload)));", "AUTH0001", "AUTH0003")
        .Add("injected encoder", $"public string M(JwtEncoder encoder) => encoder.Encode(new {{ {Evidence} }}, TimeSpan.FromHours(1));", "AUTH0001")
        .Add("encoder in a field", $"private readonly JwtEncoder _encoder = new(new HS256Algorithm(Encoding.UTF8.GetBytes(Secret)));\npublic string M() => _encoder.Encode(new {{ {Evidence} }}, TimeSpan.FromDays(2));", "AUTH0001", "AUTH0003")
        .Add("RS256", $"public string M(RSA rsa) => new JwtEncoder(new RS256Algorithm(() => rsa, () => rsa)).Encode(new {{ {Evidence} }}, TimeSpan.FromDays(30));")
        .Add("RS256 in a local", $"public string M(RSA rsa) {{ var algorithm = new RS256Algorithm(() => rsa, () => rsa); var encoder = new JwtEncoder(algorithm); return encoder.Encode(new {{ {Evidence} }}, TimeSpan.FromDays(30)); }}")
        .Add("own API", $"public string M(byte[] key) => {New}.Encode(new {{ foo = \"pay\", bar = \"load\" }}, TimeSpan.FromMinutes(30));")
        .Add("own API that lives a year", $"public string M(byte[] key) => {New}.Encode(new {{ iss = \"https://example.auth0.com/\", aud = \"https://orders.example.com/\" }}, TimeSpan.FromDays(365));");

    private static readonly LibraryCases V1 = new LibraryCases(JwtEnvironment.LitJwt1, "LitJWT", "LitJWT.Algorithms")
        .Add("null", Written("(DateTimeOffset?)null"), "AUTH0001", "AUTH0004")
        .Add("duration", Written("TimeSpan.FromDays(365)"), "AUTH0001", "AUTH0003")
        .Add("date", Written("DateTimeOffset.UtcNow.AddHours(3)"), "AUTH0001")
        .Add("claims of the writer", Writer("(id, writer) => writer.Write(Encoding.UTF8.GetBytes(\"{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\",\\\"sub\\\":\\\"\" + id + \"\\\"}\"))"), "AUTH0001", "AUTH0004")
        .Add("writer by name", "private static void Write(string id, JwtWriter writer) { writer.Write(Encoding.UTF8.GetBytes(\"{\\\"aud\\\":\\\"https://example.auth0.com/api/v2/\\\"}\")); }\n" + Writer("Write"), "AUTH0001", "AUTH0004")
        .Add("writer that is passed", "public string M(byte[] key, string id, Action<string, JwtWriter> write) => new JwtEncoder(new HS256Algorithm(key)).Encode(id, (DateTimeOffset?)null, write);")
        .Add("writer of an own API", Writer("(id, writer) => writer.Write(Encoding.UTF8.GetBytes(\"{\\\"aud\\\":\\\"https://api.example.com/\\\"}\"))"))
        .Add("evidence that is not written", $"public string M(byte[] key) => {New}.Encode(new {{ {Evidence} }}, TimeSpan.FromDays(30), (x, writer) => writer.Write(Encoding.UTF8.GetBytes(\"{{}}\")));")
        .Add("own API", $"public string M(byte[] key) => {New}.Encode(new {{ foo = 1 }}, TimeSpan.FromDays(30), (x, writer) => writer.Write(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(x)));");

    public static TheoryData<string> NamesOf2 => V2.Names;

    public static TheoryData<string> NamesOf1 => V1.Names;

    [Theory]
    [MemberData(nameof(NamesOf2))]
    public async Task Token_IsJudged(string name) => Assert.Equal(V2.Expected(name), await V2.FoundAsync(name));

    [Theory]
    [MemberData(nameof(NamesOf1))]
    public async Task TokenOfVersion1_IsJudged(string name) => Assert.Equal(V1.Expected(name), await V1.FoundAsync(name));

    private static string Encode(string expire) => $"public string M(byte[] key) => {New}.Encode(new {{ {Evidence} }}, {expire});";

    private static string Writer(string writer) => $"public string M(byte[] key, string id) => {New}.Encode(id, (DateTimeOffset?)null, {writer});";

    private static string Written(string expire) =>
        $"public string M(byte[] key) => {New}.Encode(new {{ {Evidence} }}, {expire}, (payload, writer) => writer.Write(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(payload)));";
}
