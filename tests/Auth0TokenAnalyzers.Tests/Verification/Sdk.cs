namespace Auth0TokenAnalyzers.Tests;

/// <summary>A library that test sources call Auth0 with, or one that looks like it: a real package, or the public shape of one that cannot be restored.</summary>
public enum Sdk
{
    /// <summary>The shape of Auth0.ManagementApi 2.x and 3.x</summary>
    ManagementApi3,

    /// <summary>The shape of Auth0.ManagementApi 4.x and 5.x</summary>
    ManagementApi5,

    /// <summary>The shape of Auth0.ManagementApi 6.x</summary>
    ManagementApi6,

    /// <summary>The shape of Auth0.ManagementApi 7.x</summary>
    ManagementApi7,

    /// <summary>The shape of Auth0.ManagementApi 8.x to 10.x, which brings <see cref="AuthenticationApi7"/></summary>
    ManagementApi10,

    /// <summary>The shape of Auth0.AuthenticationApi 4.x and 5.x</summary>
    AuthenticationApi5,

    /// <summary>The shape of Auth0.AuthenticationApi 7.x</summary>
    AuthenticationApi7,

    /// <summary>The shape of Auth0.Core 5.x, which the libraries of that version bring</summary>
    Core5,

    /// <summary>The shape of Auth0.Core 6.x, which the libraries of that version bring</summary>
    Core6,

    /// <summary>The shape of Auth0.Core 7.x, which the libraries of that version bring</summary>
    Core7,

    /// <summary>The shape of the package Auth0 1.x</summary>
    Auth0Client1,

    /// <summary>The shape of Auth0Net.DependencyInjection 5.x, with <see cref="ManagementApi7"/></summary>
    DependencyInjection5,

    /// <summary>The shape of Auth0Net.DependencyInjection 6.x, with <see cref="ManagementApi10"/></summary>
    DependencyInjection6,

    /// <summary>The shape of RestSharp 106</summary>
    RestSharp106,

    /// <summary>RestSharp 114.1.0, which has the shape of 107 and later</summary>
    RestSharp114,

    /// <summary>Flurl.Http 2.4.2</summary>
    FlurlHttp2,

    /// <summary>The shape of Flurl.Http 3.x</summary>
    FlurlHttp3,

    /// <summary>The shape of Flurl.Http 4.x</summary>
    FlurlHttp4,

    /// <summary>The shape of Flurl 3.x and 4.x, which the two bring</summary>
    Flurl4,

    /// <summary>The shape of Refit 8.x</summary>
    Refit,

    /// <summary>The shape of Refit.HttpClientFactory 8.x</summary>
    RefitHttpClientFactory,

    /// <summary>The shape of IdentityModel 7.x</summary>
    IdentityModel,

    /// <summary>The shape of Duende.IdentityModel 7.x</summary>
    DuendeIdentityModel,

    /// <summary>Types with the names of Auth0's in other namespaces</summary>
    OtherVendors,

    /// <summary>A type with the name and the namespace of Auth0's in another assembly</summary>
    CopiedManagementApi,
}
