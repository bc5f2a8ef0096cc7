using System.Threading.Tasks;
using Xunit;
using VerifyCS = Auth0TokenAnalyzers.Tests.RuleVerifier<Auth0TokenAnalyzers.Rules.GlobalClientSecretUse>;

namespace Auth0TokenAnalyzers.Tests.Rules;

/// <summary>AUTH0002 by the SDK: the global client that is asked for its secret, and the pair that is sent to Auth0.</summary>
public sealed class GlobalClientOfSdkTests
{
    private static string Version7(string members) => $$"""
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Auth0.ManagementApi.Clients;
        using Auth0.ManagementApi.Models;

        public class Reader(IClientsClient clients)
        {
            private static void Use(object? value) { }
            {{members}}
        }
        """;

    private static string Version10(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Auth0.ManagementApi;

        public class Reader(IEnumerable<Client> clients)
        {
            private static void Use(object? value) { }
            {{members}}
        }
        """;

    [Theory]
    [InlineData("async Task M() { var all = await clients.GetAllAsync(new GetClientsRequest { IsGlobal = true }); Use([|all.First().ClientSecret|]); }")]
    [InlineData("async Task M() { var request = new GetClientsRequest(); request.IsGlobal = true; foreach (var one in await clients.GetAllAsync(request)) { Use([|one.ClientSecret|]); Use(one.ClientSecret); } }")]
    [InlineData("async Task<Client> Global() => (await clients.GetAllAsync(new GetClientsRequest { IsGlobal = true })).Single(); async Task M() => Use([|(await Global()).ClientSecret|]);")]
    [InlineData("async Task<string> M() => (await clients.GetAllAsync(new GetClientsRequest { Fields = \"client_secret\", IsGlobal = (true) }))[0]?[|.ClientSecret|] ?? \"\";")]
    public async Task Filter_ThenTheSecret(string members) => await new VerifyCS.Test { Jwt = JwtEnvironment.None, Sdks = { Sdk.ManagementApi7 }, TestCode = Version7(members) }.RunAsync();

    [Theory]
    [InlineData("async Task M() { var all = await clients.GetAllAsync(new GetClientsRequest { IsGlobal = true }); Use(all.First().Name); }")]
    [InlineData("async Task M() { var all = await clients.GetAllAsync(new GetClientsRequest { IsGlobal = false }); Use(all.First().ClientSecret); }")]
    [InlineData("async Task M(bool isGlobal) { var all = await clients.GetAllAsync(new GetClientsRequest { IsGlobal = isGlobal }); Use(all.First().ClientSecret); }")]
    [InlineData("async Task M() { var all = await clients.GetAllAsync(new GetClientsRequest { IsFirstParty = true }); Use(all.First().ClientSecret); }")]
    [InlineData("async Task M() { var all = await clients.GetAllAsync(new GetClientsRequest { IsGlobal = true }); all.First().ClientSecret = null; } async Task N() => Use((await clients.GetAsync(\"one\")).ClientSecret);")]
    [InlineData("class Filter { public bool IsGlobal { get; set; } } void M(Filter filter, Client one) { filter.IsGlobal = true; Use(one.ClientSecret); }")]
    public async Task OtherClients_AreSilent(string members) => await new VerifyCS.Test { Jwt = JwtEnvironment.None, Sdks = { Sdk.ManagementApi7 }, TestCode = Version7(members) }.RunAsync();

    [Theory]
    [InlineData("void M(Client one) { if (one.Global == true) Use([|one.ClientSecret|]); }")]
    [InlineData("void M(Client one) { if (one.Global is true) { Use([|one.ClientSecret|]); } }")]
    [InlineData("void M(Client one) { if (one.Global ?? false) Use([|one.ClientSecret|]); }")]
    [InlineData("void M(Client one) { if (one.Global != true) return; Use([|one.ClientSecret|]); }")]
    [InlineData("void M(Client one) { if (!one.Global.GetValueOrDefault()) return; Use([|one.ClientSecret|]); }")]
    [InlineData("void M(Client one) { if (one.Global == false) Use(one.Name); else Use([|one.ClientSecret|]); }")]
    [InlineData("void M() => Use([|clients.First(one => one.Global == true).ClientSecret|]);")]
    [InlineData("void M() => Use(clients.Where(one => one.Global ?? false).Select(one => [|one.ClientSecret|]));")]
    [InlineData("void M() => Use(from one in clients where one.Global == true select [|one.ClientSecret|]);")]
    [InlineData("void M() { Client? found = null; foreach (var one in clients) { if (one.Global == true) { found = one; break; } } Use(found?[|.ClientSecret|]); }")]
    [InlineData("Client? Find() { foreach (var one in clients) { if (one.Global == true) return one; } return null; } void M() => Use(Find()?[|.ClientSecret|]);")]
    [InlineData("void M(Client one) { if (one is { Global: true, [|ClientSecret|]: { } secret }) Use(secret); }")]
    [InlineData("void M(Client one) => Use(one.Global == true ? [|one.ClientSecret|] : null);")]
    [InlineData("void M() { var parameters = new ListClientsRequestParameters { IsGlobal = true }; Use(parameters); Use([|clients.First().ClientSecret|]); }")]
    public async Task Check_ThenTheSecret(string members) => await new VerifyCS.Test { Jwt = JwtEnvironment.None, Sdks = { Sdk.ManagementApi10 }, TestCode = Version10(members) }.RunAsync();

    [Theory]
    [InlineData("void M() { foreach (var one in clients) { if (one.Global == true) continue; Use(one.ClientSecret); } }")]
    [InlineData("void M() { foreach (var one in clients) { if (one.Global ?? false) { continue; } Use(one.ClientSecret); } }")]
    [InlineData("void M() => Use(clients.Where(one => one.Global != true).Select(one => one.ClientSecret));")]
    [InlineData("void M() => Use(clients.First(one => !(one.Global ?? false)).ClientSecret);")]
    [InlineData("void M(Client one) { if (one.Global == true) Use(one.Name); else Use(one.ClientSecret); }")]
    [InlineData("void M(Client one) => Use(one.Global == true ? null : one.ClientSecret);")]
    [InlineData("void M(Client one) { if (one is { Global: not true, ClientSecret: { } secret }) Use(secret); }")]
    [InlineData("void M(Client one) { if (one.Global == true) Use(\"global\"); Use(one.ClientSecret); }")]
    [InlineData("void M(Client one) { Use(one.Global); Use(one.ClientSecret); }")]
    [InlineData("void M(Client one) => Use(one.Global == true ? one.ClientId : null);")]
    [InlineData("class Row { public bool Global { get; set; } public string? ClientSecret { get; set; } } void M(Row one) { if (one.Global) Use(one.ClientSecret); }")]
    public async Task ClientsButTheGlobalOne_AreSilent(string members) => await new VerifyCS.Test { Jwt = JwtEnvironment.None, Sdks = { Sdk.ManagementApi10 }, TestCode = Version10(members) }.RunAsync();

    [Theory]
    [InlineData("object M(string globalId, string globalSecret) => new Auth0.Client([|globalId|], [|globalSecret|], Domain);")]
    [InlineData("object M() => new Auth0.Client([|Environment.GetEnvironmentVariable(\"AUTH0_API_KEY\")|], [|Environment.GetEnvironmentVariable(\"AUTH0_API_SECRET\")|], Domain);")]
    [InlineData("readonly string? _secret = [|Environment.GetEnvironmentVariable(\"AUTH0_API_SECRET\")|]; object M(string id) => new Auth0.Client(id, _secret, Domain);")]
    [InlineData("object M(string clientId, string clientSecret) => new Auth0.Client(clientId, clientSecret, Domain);")]
    [InlineData("class Client { public Client(string id, string secret) { } } object M() => new Client(Environment.GetEnvironmentVariable(\"AUTH0_API_KEY\")!, Environment.GetEnvironmentVariable(\"AUTH0_API_SECRET\")!);")]
    public async Task FirstSdk_TakesThePair(string members) => await new VerifyCS.Test
    {
        Jwt = JwtEnvironment.None,
        Sdks = { Sdk.Auth0Client1 },
        TestCode = "using System; public class Users { const string Domain = \"example.auth0.com\"; " + members + " }",
    }.RunAsync();

    [Theory]
    [InlineData("AUTH0_API_KEY", "AUTH0_API_SECRET")]
    [InlineData("AUTH0_GLOBAL_CLIENT_ID", "AUTH0_GLOBAL_CLIENT_SECRET")]
    public async Task TokenRequest_SendsThePair(string id, string secret) => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        public class Tokens(HttpClient http)
        {
            public Task<HttpResponseMessage> ForOldApi() => http.PostAsync("https://example.auth0.com/oauth/token", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = [|Environment.GetEnvironmentVariable("{{id}}")|]!,
                ["client_secret"] = [|Environment.GetEnvironmentVariable("{{secret}}")|]!,
            }));
        }
        """);

    [Fact]
    public async Task TokenRequestForTheManagementApi_SendsThePair() => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, """
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        public class Tokens(HttpClient http, IConfiguration configuration)
        {
            public Task<HttpResponseMessage> Get(string domain) => http.PostAsJsonAsync($"https://{domain}/oauth/token", new
            {
                grant_type = "client_credentials",
                client_id = [|configuration["Auth0:ApiKey"]|],
                client_secret = [|configuration["Auth0:ApiSecret"]|],
                audience = $"https://{domain}/api/v2/",
                scope = "read:users",
            });
        }
        """);

    [Fact]
    public async Task TokenRequestOfAnotherService_IsSilent() => await VerifyCS.VerifyAnalyzerAsync(JwtEnvironment.None, """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading.Tasks;

        public class Tokens(HttpClient http)
        {
            public Task<HttpResponseMessage> Get() => http.PostAsync("https://login.example.org/oauth2/token", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = Environment.GetEnvironmentVariable("AUTH0_API_KEY")!,
                ["client_secret"] = Environment.GetEnvironmentVariable("AUTH0_API_SECRET")!,
            }));
        }
        """);
}
