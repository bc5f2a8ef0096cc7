using Auth0TokenAnalyzers.Auth0;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Auth0;

public sealed class SecretNamesTests
{
    [Theory]
    [InlineData("GlobalClientSecret")]
    [InlineData("globalClientSecret")]
    [InlineData("_global_client_secret")]
    [InlineData("Auth0:GlobalClientSecret")]
    [InlineData("auth0:global:clientSecret")]
    [InlineData("AUTH0_GLOBAL_CLIENT_SECRET")]
    [InlineData("Auth0GlobalSecret")]
    [InlineData("kGlobalClientSecret")]
    [InlineData("GLOBALClientSecret")]
    [InlineData("globalclientsecret")]
    [InlineData("AUTH0_API_SECRET")]
    [InlineData("Auth0ApiSecret")]
    public void GlobalClientSecret(string name) => Assert.True(SecretNames.IsGlobalClientSecret(name));

    [Theory]
    [InlineData("ClientSecret")]
    [InlineData("Auth0:ClientSecret")]
    [InlineData("GlobalClientId")]
    [InlineData("ApiSecret")]
    [InlineData("GlobalizationSecretary")]
    [InlineData("ClientGlobalSecretary")]
    [InlineData("")]
    public void NotGlobalClientSecret(string name) => Assert.False(SecretNames.IsGlobalClientSecret(name));

    [Theory]
    [InlineData("GlobalClientId")]
    [InlineData("globalClientID")]
    [InlineData("AUTH0_GLOBAL_CLIENT_ID")]
    [InlineData("Auth0:ApiKey")]
    [InlineData("AUTH0_API_KEY")]
    public void GlobalClientId(string name) => Assert.True(SecretNames.IsGlobalClientId(name));

    [Theory]
    [InlineData("ClientId")]
    [InlineData("ApiKey")]
    [InlineData("GlobalClientSecret")]
    [InlineData("GlobalIdentity")]
    public void NotGlobalClientId(string name) => Assert.False(SecretNames.IsGlobalClientId(name));

    [Theory]
    [InlineData("GlobalClientSecretPath", true)]
    [InlineData("global_secret_name", true)]
    [InlineData("GlobalClientSecret", false)]
    [InlineData("GlobalClientSecretForTests", false)]
    public void WhatIsAboutTheSecret(string name, bool isAbout) => Assert.Equal(isAbout, SecretNames.NamesWhatIsAboutIt(name));

    [Theory]
    [InlineData("AUTH0_API_SECRET", true)]
    [InlineData("Auth0:ApiKey", true)]
    [InlineData("AUTH0_GLOBAL_CLIENT_SECRET", false)]
    public void FormerNames(string name, bool isFormer) => Assert.Equal(isFormer, SecretNames.IsFormerName(name));

    [Theory]
    [InlineData("Auth0:GlobalClientSecret", "Auth0:GlobalClientSecret")]
    [InlineData("AUTH0_GLOBAL_CLIENT_ID", "AUTH0_GLOBAL_CLIENT_ID")]
    [InlineData("AUTH0_API_SECRET", "AUTH0_API_SECRET")]
    [InlineData("Auth0:Global:ClientSecret", "Auth0:Global:ClientSecret")]
    [InlineData("GlobalClientSecret:c2VudGluZWw", "GlobalClientSecret")]
    [InlineData("c2VudGluZWwtc2VjcmV0LXNlbnRpbmVsLXNlY3JldC1zZW50aW5lbA:GlobalSecret", "GlobalSecret")]
    [InlineData("c2VudGluZWwtc2VjcmV0", "")]
    public void Shown_IsNoMoreThanTheName(string name, string shown) => Assert.Equal(shown, SecretNames.Shown(name));

    [Theory]
    [InlineData("Auth0:ManagementAudience", true)]
    [InlineData("MGMT_API_AUDIENCE", true)]
    [InlineData("AccessTokenManagement:ManagementApi:Audience", true)]
    [InlineData("AccessTokenManagement:Audience", false)]
    [InlineData("ClientAccessTokenManagement__Audience", false)]
    [InlineData("Orders:Audience", false)]
    public void SpeaksOfManagement_ButNotOfTheManagementOfTokens(string name, bool expected) => Assert.Equal(expected, SecretNames.SpeaksOfManagement(name));
}
