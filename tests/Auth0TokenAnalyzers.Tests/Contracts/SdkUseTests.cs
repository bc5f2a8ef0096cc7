using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>Code as programs have it compiles against the libraries of <see cref="Sdk"/>, each with all that it needs.</summary>
public sealed class SdkUseTests
{
    private const string Domain = "\"example.auth0.com\"";

    [Theory]
    [InlineData(Sdk.ManagementApi3, "new Auth0.ManagementApi.ManagementApiClient(\"\", new System.Uri(\"https://example.auth0.com/api/v2\"), Auth0.Core.Http.DiagnosticsHeader.Default)")]
    [InlineData(Sdk.ManagementApi5, "new Auth0.ManagementApi.ManagementApiClient(\"\", " + Domain + ", Auth0.Core.Http.DiagnosticsHeader.Suppress, new System.Net.Http.HttpClient())")]
    [InlineData(Sdk.ManagementApi6, "new Auth0.ManagementApi.Clients.UsersClient(new Auth0.Core.Http.ApiConnection(\"\", " + Domain + ", new System.Net.Http.HttpClient()))")]
    [InlineData(Sdk.ManagementApi7, "new Auth0.ManagementApi.ManagementApiClient(\"\", " + Domain + ", new Auth0.ManagementApi.HttpClientManagementConnection())")]
    [InlineData(Sdk.ManagementApi10, "new Auth0.ManagementApi.ManagementClient(new() { Domain = " + Domain + ", TokenProvider = new Auth0.ManagementApi.DelegateTokenProvider(_ => Task.FromResult(\"\")) })")]
    [InlineData(Sdk.ManagementApi10, "new Auth0.ManagementApi.ListClientsRequestParameters { IsGlobal = true }")]
    [InlineData(Sdk.AuthenticationApi5, "new Auth0.AuthenticationApi.AuthenticationApiClient(" + Domain + ").GetTokenAsync(new Auth0.AuthenticationApi.Models.ClientCredentialsTokenRequest())")]
    [InlineData(Sdk.AuthenticationApi7, "new Auth0.AuthenticationApi.AuthenticationApiClient(" + Domain + ").GetTokenAsync(new Auth0.AuthenticationApi.Models.ClientCredentialsTokenRequest { Audience = \"\" })")]
    [InlineData(Sdk.Auth0Client1, "new Auth0.Client(\"\", \"\", " + Domain + ")")]
    [InlineData(Sdk.DependencyInjection5, "services.AddAuth0ManagementClient().AddManagementAccessToken()")]
    [InlineData(Sdk.DependencyInjection6, "services.AddAuth0ManagementClient((_, _) => { })")]
    [InlineData(Sdk.RestSharp106, "new RestSharp.RestClient(\"\").Execute(new RestSharp.RestRequest(RestSharp.Method.POST).AddParameter(\"application/json\", \"{}\", RestSharp.ParameterType.RequestBody))")]
    [InlineData(Sdk.RestSharp114, "new RestSharp.RestClient(\"\").ExecuteAsync(RestSharp.RestRequestExtensions.AddJsonBody(new RestSharp.RestRequest(\"/oauth/token\", RestSharp.Method.Post), new { grant_type = \"client_credentials\" }))")]
    [InlineData(Sdk.FlurlHttp2, "Flurl.GeneratedExtensions.AppendPathSegment(\"\", \"oauth/token\").PostUrlEncodedAsync(new { })")]
    [InlineData(Sdk.FlurlHttp3, "Flurl.GeneratedExtensions.AppendPathSegment(\"\", \"oauth/token\").PostUrlEncodedAsync(new { }).ReceiveJson<object>()")]
    [InlineData(Sdk.FlurlHttp4, "Flurl.GeneratedExtensions.AppendPathSegment(\"\", \"oauth/token\").PostUrlEncodedAsync(new { }).ReceiveJson<object>()")]
    [InlineData(Sdk.Refit, "Refit.RestService.For<System.IDisposable>(\"\")")]
    [InlineData(Sdk.RefitHttpClientFactory, "Refit.HttpClientFactoryExtensions.AddRefitClient<System.IDisposable>(services)")]
    [InlineData(Sdk.IdentityModel, "IdentityModel.Client.HttpClientTokenRequestExtensions.RequestClientCredentialsTokenAsync(new System.Net.Http.HttpClient(), new() { Parameters = { { \"audience\", \"\" } } })")]
    [InlineData(Sdk.DuendeIdentityModel, "Duende.IdentityModel.Client.HttpClientTokenRequestExtensions.RequestClientCredentialsTokenAsync(new System.Net.Http.HttpClient(), new() { Scope = \"\" })")]
    [InlineData(Sdk.OtherVendors, "new Contoso.Management.ManagementApiClient(\"\", " + Domain + ")")]
    [InlineData(Sdk.CopiedManagementApi, "new Auth0.ManagementApi.ManagementApiClient(\"\", " + Domain + ")")]
    public async Task Call_Compiles(Sdk sdk, string expression)
    {
        var usings = sdk switch
        {
            Sdk.DependencyInjection5 or Sdk.DependencyInjection6 => "using Auth0Net.DependencyInjection;",
            Sdk.FlurlHttp2 or Sdk.FlurlHttp3 or Sdk.FlurlHttp4 => "using Flurl.Http;",
            _ => "",
        };
        var source = $"using System.Threading.Tasks; {usings} class C {{ object M(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => {expression}; }}";

        var compilation = await Analysis.CompileAsync(JwtEnvironment.Jwt816, [("Source.cs", source)], TestReferences.Sdks(sdk));

        Assert.Equal([], compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
    }
}
