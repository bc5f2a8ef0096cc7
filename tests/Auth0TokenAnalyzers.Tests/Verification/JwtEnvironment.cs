namespace Auth0TokenAnalyzers.Tests;

/// <summary>The version of System.IdentityModel.Tokens.Jwt that test sources are compiled against.</summary>
public enum JwtEnvironment
{
    /// <summary>The library is not referenced.</summary>
    None,

    /// <summary>5.7.2</summary>
    Jwt57,

    /// <summary>6.8.0</summary>
    Jwt68,

    /// <summary>7.7.2</summary>
    Jwt77,

    /// <summary>8.16.0</summary>
    Jwt816,
}
