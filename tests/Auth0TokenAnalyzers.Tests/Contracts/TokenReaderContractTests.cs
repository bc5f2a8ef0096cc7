using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>What holds for every reader of a JWT library: it is in the list, and every name in it exists in the library.</summary>
public sealed class TokenReaderContractTests
{
    /// <summary>The environments that a reader's library comes in.</summary>
    private static readonly Dictionary<Type, JwtEnvironment[]> Environments = new()
    {
        [typeof(JwtSecurityTokenReader)] = [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816],
        [typeof(JsonWebTokenReader)] = [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816],
        [typeof(JwtNetStaticReader)] = [JwtEnvironment.JwtNet1],
        [typeof(JwtNetEncoderReader)] = [JwtEnvironment.JwtNet30, JwtEnvironment.JwtNet61, JwtEnvironment.JwtNet73, JwtEnvironment.JwtNet11],
        [typeof(JwtNetBuilderReader)] = [JwtEnvironment.JwtNet61, JwtEnvironment.JwtNet73, JwtEnvironment.JwtNet11],
        [typeof(JwtCoreReader)] = [JwtEnvironment.JwtCore],
        [typeof(PastedEncoderReader)] = [JwtEnvironment.None],
        [typeof(JoseReader)] = [JwtEnvironment.Jose],
        [typeof(EarlyJoseReader)] = [JwtEnvironment.JoseBefore1],
        [typeof(JosePclReader)] = [JwtEnvironment.JosePcl],
        [typeof(JoseRtReader)] = [JwtEnvironment.JoseRt],
        [typeof(LitJwtReader)] = [JwtEnvironment.LitJwt1, JwtEnvironment.LitJwt2],
        [typeof(JwsDescriptorReader)] = [JwtEnvironment.JsonWebToken1, JwtEnvironment.JsonWebToken2],
        [typeof(ChilkatReader)] = [JwtEnvironment.Chilkat],
        [typeof(LegacyJwtSecurityTokenReader)] = [JwtEnvironment.Jwt4],
        [typeof(SignatureProviderReader)] = [JwtEnvironment.Jwt57, JwtEnvironment.Jwt68, JwtEnvironment.Jwt77, JwtEnvironment.Jwt816],
        [typeof(HmacReader)] = [JwtEnvironment.None],
        [typeof(BouncyCastleReader)] = [JwtEnvironment.BouncyCastle],
        [typeof(ServiceStackReader)] = [JwtEnvironment.ServiceStack],
        [typeof(FastEndpointsReader)] = [JwtEnvironment.FastEndpoints5],
        [typeof(LegacyFastEndpointsReader)] = [JwtEnvironment.FastEndpoints4],
    };

    [Fact]
    public void EveryReader_IsInTheListAndHasAnEnvironment()
    {
        var readers = typeof(ITokenReader).Assembly.GetTypes().Where(type => typeof(ITokenReader).IsAssignableFrom(type) && type.IsClass).OrderBy(type => type.Name);

        Assert.Equal(readers, TokenReaders.All.Select(reader => reader.GetType()).OrderBy(type => type.Name));
        Assert.All(readers, type => Assert.Contains(type, Environments.Keys));
    }

    [Fact]
    public void SigningNames_FitTheBitsOfTheGate() => Assert.InRange(TokenReaders.All.SelectMany(reader => reader.SigningNames).Distinct().Count(), 1, 64);

    [Fact]
    public async Task EveryTypeName_ExistsInEveryVersionOfTheLibrary()
    {
        foreach (var reader in TokenReaders.All)
        {
            Assert.NotEmpty(reader.TypeNames);
            foreach (var environment in Environments[reader.GetType()])
            {
                var compilation = await Analysis.CompileAsync(environment, []);
                Assert.All(reader.TypeNames, name => Assert.True(compilation.GetTypesByMetadataName(name).Length == 1, $"{name} in {environment}"));
            }
        }
    }

    [Fact]
    public async Task WithoutTheLibrary_NothingIsReported()
    {
        const string Lookalike = """
            namespace Mine
            {
                public class JwtSecurityToken { public JwtSecurityToken(string issuer, string audience, object signingCredentials) { } }
                public class C { public object M(object key) => new JwtSecurityToken("https://example.auth0.com/", "https://example.auth0.com/api/v2/", key); }
            }
            """;

        Assert.Empty(await Analysis.RunAsync(Lookalike, JwtEnvironment.None));
        Assert.Empty(await Analysis.RunAsync(Lookalike, JwtEnvironment.Jwt816));
    }
}
