namespace Auth0TokenAnalyzers.Tests;

/// <summary>A library that test sources call Auth0 with, or one that looks like it: a real package, or the public shape of one that cannot be restored.</summary>
public enum Sdk
{
    /// <summary>The shape of Auth0.ManagementApi 7.x</summary>
    ManagementApi7,

    /// <summary>The shape of Auth0.ManagementApi 8.x to 10.x</summary>
    ManagementApi10,

    /// <summary>The shape of Auth0.AuthenticationApi 7.x</summary>
    AuthenticationApi7,
}
