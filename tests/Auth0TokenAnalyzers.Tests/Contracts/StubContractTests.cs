using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>
/// The stubs of libraries against what their documentation says, written down here from it: names of types, members and parameters, which
/// is what the analyzers go by.
/// </summary>
public sealed class StubContractTests
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>The documented members that readers rely on, as <c>Namespace: Type.Member(type name, …)</c>.</summary>
    public static TheoryData<string, string, string> Shapes => new()
    {
        {
            "System.IdentityModel.Tokens.Jwt.V4", "System.IdentityModel.Tokens.Jwt",
            """
            System.IdentityModel.Tokens: JwtSecurityToken.JwtSecurityToken(string issuer, string audience, IEnumerable<Claim> claims, DateTime? notBefore, DateTime? expires, SigningCredentials signingCredentials)
            System.IdentityModel.Tokens: JwtSecurityToken.JwtSecurityToken(JwtHeader header, JwtPayload payload)
            System.IdentityModel.Tokens: JwtHeader.JwtHeader(SigningCredentials signingCredentials)
            System.IdentityModel.Tokens: JwtSecurityTokenHandler.CreateToken(SecurityTokenDescriptor tokenDescriptor)
            System.IdentityModel.Tokens: JwtSecurityTokenHandler.CreateToken(string issuer, string audience, ClaimsIdentity subject, DateTime? notBefore, DateTime? expires, SigningCredentials signingCredentials, SignatureProvider signatureProvider)
            System.IdentityModel.Tokens: SecurityTokenDescriptor.TokenIssuerName
            System.IdentityModel.Tokens: SecurityTokenDescriptor.AppliesToAddress
            System.IdentityModel.Tokens: SecurityTokenDescriptor.Lifetime
            System.IdentityModel.Tokens: SecurityTokenDescriptor.Subject
            System.IdentityModel.Tokens: SecurityTokenDescriptor.SigningCredentials
            System.IdentityModel.Tokens: SigningCredentials.SigningCredentials(SecurityKey signingKey, string signatureAlgorithm, string digestAlgorithm)
            System.IdentityModel.Tokens: InMemorySymmetricSecurityKey.InMemorySymmetricSecurityKey(byte[] symmetricKey)
            System.IdentityModel.Protocols.WSTrust: Lifetime.Lifetime(DateTime created, DateTime expires)
            Thinktecture.IdentityModel.Tokens: HmacSigningCredentials.HmacSigningCredentials(byte[] key)
            Thinktecture.IdentityModel.Tokens: HmacSigningCredentials.HmacSigningCredentials(string base64EncodedKey)
            """
        },
        {
            "BouncyCastle.V2", "BouncyCastle.Cryptography",
            """
            Org.BouncyCastle.Crypto: IMac.Init(ICipherParameters parameters)
            Org.BouncyCastle.Crypto: IMac.BlockUpdate(byte[] input, int inOff, int len)
            Org.BouncyCastle.Crypto: IMac.BlockUpdate(ReadOnlySpan<byte> input)
            Org.BouncyCastle.Crypto: IMac.DoFinal(byte[] output, int outOff)
            Org.BouncyCastle.Crypto: IMac.DoFinal(Span<byte> output)
            Org.BouncyCastle.Crypto.Macs: HMac.HMac(IDigest digest)
            Org.BouncyCastle.Crypto.Parameters: KeyParameter.KeyParameter(byte[] key)
            Org.BouncyCastle.Security: MacUtilities.GetMac(string algorithm)
            Org.BouncyCastle.Security: MacUtilities.CalculateMac(string algorithm, ICipherParameters cp, byte[] input)
            Org.BouncyCastle.Security: MacUtilities.DoFinal(IMac mac)
            Org.BouncyCastle.Security: MacUtilities.DoFinal(IMac mac, byte[] input)
            """
        },
        {
            "ServiceStack.V6", "ServiceStack",
            """
            ServiceStack.Auth: JwtAuthProvider.CreateJwtHeader(string algorithm, string keyId)
            ServiceStack.Auth: JwtAuthProvider.CreateJwt(JsonObject jwtHeader, JsonObject jwtPayload, Func<byte[], byte[]> signData)
            """
        },
        {
            "FastEndpoints.Security.V4", "FastEndpoints.Security",
            """
            FastEndpoints.Security: JWTBearer.CreateToken(string signingKey, DateTime? expireAt, IEnumerable<string> permissions, IEnumerable<string> roles, IEnumerable<Claim> claims, string issuer, string audience)
            """
        },
        {
            "FastEndpoints.Security.V5", "FastEndpoints.Security",
            """
            FastEndpoints.Security: JwtBearer.CreateToken(Action<JwtCreationOptions> options)
            FastEndpoints.Security: JwtCreationOptions.SigningKey
            FastEndpoints.Security: JwtCreationOptions.SigningAlgorithm
            FastEndpoints.Security: JwtCreationOptions.Issuer
            FastEndpoints.Security: JwtCreationOptions.Audience
            FastEndpoints.Security: JwtCreationOptions.ExpireAt
            FastEndpoints.Security: JwtCreationOptions.User
            FastEndpoints.Security: UserPrivileges.Claims
            FastEndpoints.Security: UserPrivileges.this[string claimType]
            """
        },
        {
            "Microsoft.Owin.Security.V4", "Microsoft.Owin.Security",
            """
            Microsoft.Owin.Security: ISecureDataFormat<TData>.Protect(TData data)
            Microsoft.Owin.Security: ISecureDataFormat<TData>.Unprotect(string protectedText)
            Microsoft.Owin.Security: AuthenticationTicket.Identity
            Microsoft.Owin.Security: AuthenticationTicket.Properties
            Microsoft.Owin.Security: AuthenticationProperties.IssuedUtc
            Microsoft.Owin.Security: AuthenticationProperties.ExpiresUtc
            """
        },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Stub_HasTheDocumentedMembers(string folder, string assembly, string documented)
    {
        var compilation = await Analysis.CompileAsync(JwtEnvironment.None, [], SdkStubs.Get(folder, assembly));
        var stub = compilation.SourceModule.ReferencedAssemblySymbols.Single(symbol => symbol.Name == assembly);

        var members = Types(stub.GlobalNamespace).SelectMany(type => type.GetMembers()).Where(member => member.DeclaredAccessibility == Accessibility.Public)
            .Select(member => $"{member.ContainingNamespace.ToDisplayString()}: {member.ToDisplayString(Format)}").ToHashSet(StringComparer.Ordinal);

        Assert.All(documented.Split('\n', StringSplitOptions.TrimEntries), line => Assert.Contains(line, members));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol symbol) =>
        symbol.GetTypeMembers().Concat(symbol.GetNamespaceMembers().SelectMany(Types));
}
