namespace Auth0TokenAnalyzers.Tests;

/// <summary>The JWT library that test sources are compiled against: a real package, or the public shape of one that cannot be restored.</summary>
public enum JwtEnvironment
{
    /// <summary>No library is referenced.</summary>
    None,

    /// <summary>System.IdentityModel.Tokens.Jwt 5.7.2</summary>
    Jwt57,

    /// <summary>System.IdentityModel.Tokens.Jwt 6.8.0</summary>
    Jwt68,

    /// <summary>System.IdentityModel.Tokens.Jwt 7.7.2</summary>
    Jwt77,

    /// <summary>System.IdentityModel.Tokens.Jwt 8.16.0</summary>
    Jwt816,

    /// <summary>The shape of JWT 1.x and 2.x (JWT.NET)</summary>
    JwtNet1,

    /// <summary>JWT 3.0.1</summary>
    JwtNet30,

    /// <summary>JWT 6.1.0</summary>
    JwtNet61,

    /// <summary>JWT 7.3.1</summary>
    JwtNet73,

    /// <summary>The shape of JWT 11.x</summary>
    JwtNet11,

    /// <summary>The shape of JwtCore</summary>
    JwtCore,

    /// <summary>The shape of jose-jwt 5.3</summary>
    Jose,

    /// <summary>The shape of jose-jwt before 1.0</summary>
    JoseBefore1,

    /// <summary>The shape of jose-pcl</summary>
    JosePcl,

    /// <summary>The shape of jose-rt</summary>
    JoseRt,

    /// <summary>The shape of LitJWT 1.x</summary>
    LitJwt1,

    /// <summary>The shape of LitJWT 2.x</summary>
    LitJwt2,

    /// <summary>The shape of JsonWebToken 1.x (uruk)</summary>
    JsonWebToken1,

    /// <summary>The shape of JsonWebToken 2.x (uruk)</summary>
    JsonWebToken2,

    /// <summary>The shape of Chilkat</summary>
    Chilkat,

    /// <summary>The shape of System.IdentityModel.Tokens.Jwt 4.x, with what it takes from .NET Framework</summary>
    Jwt4,

    /// <summary>The shape of the MACs of BouncyCastle.Cryptography 2.x</summary>
    BouncyCastle,

    /// <summary>The shape of the JWT provider of ServiceStack</summary>
    ServiceStack,

    /// <summary>The shape of FastEndpoints.Security before 5.23</summary>
    FastEndpoints4,

    /// <summary>The shape of FastEndpoints.Security from 5.23 on</summary>
    FastEndpoints5,
}
