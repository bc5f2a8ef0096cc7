using System;

namespace Auth0TokenAnalyzers;

/// <summary>What makes Auth0 refuse a text as the audience of the Management API.</summary>
[Flags]
internal enum AudienceDefects
{
    None = 0,

    /// <summary>The slash at the end is missing.</summary>
    NoSlash = 1,

    /// <summary>The scheme is <c>http:</c>.</summary>
    Http = 2,

    /// <summary>There are two schemes.</summary>
    DoubledScheme = 4,

    /// <summary>The host is a custom domain of the tenant and not its canonical one.</summary>
    CustomDomain = 8,
}
