using System;
using System.IO;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The netstandard2.0 build of the helper, with the packages it brings, on a runtime of the old kind.</summary>
[Collection(PackageCollection.Name)]
public sealed class MonoTests(PackedPackage package)
{
    private const string Program = """
        using System;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        static class Program
        {
            static async Task Main()
            {
                using var key = new RSACryptoServiceProvider(2048);
                var endpoint = new Endpoint();
                using var provider = new Auth0ManagementTokenProvider(new Auth0TokenOptions
                {
                    Domain = "tenant.eu.auth0.com",
                    ClientId = "client-id",
                    ClientAssertionProvider = Auth0ClientAssertion.FromRsa("client-id", key),
                    BackchannelHandler = endpoint,
                });
                string[] tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => provider.GetToken())));
                Console.WriteLine($"{tokens.Distinct().Single()} {endpoint.Count}");

                using var client = new HttpClient(new Auth0ManagementTokenHandler(provider, new Api()));
                Console.WriteLine((await client.GetAsync("https://tenant.eu.auth0.com/api/v2/users")).StatusCode);

                provider.Invalidate(await provider.GetTokenAsync());
                endpoint.Status = HttpStatusCode.Unauthorized;
                try { await provider.GetTokenAsync(); }
                catch (Auth0TokenException e) { Console.WriteLine($"{e.Kind} {e.Error} {endpoint.Count}"); }
            }

            sealed class Endpoint : HttpMessageHandler
            {
                public int Count;
                public HttpStatusCode Status = HttpStatusCode.ServiceUnavailable;

                protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    int number = Interlocked.Increment(ref Count);
                    bool isIssued = Status != HttpStatusCode.Unauthorized && number > 1;
                    if (!(await request.Content.ReadAsStringAsync()).Contains("client_assertion=ey")) throw new InvalidOperationException("No assertion.");
                    string body = isIssued ? "{\"access_token\":\"token-" + number + "\",\"expires_in\":86400}" : "{\"error\":\"access_denied\"}";
                    return new HttpResponseMessage(isIssued ? HttpStatusCode.OK : Status)
                    {
                        Content = new StringContent(body, Encoding.UTF8, "application/json"),
                        RequestMessage = request,
                    };
                }
            }

            sealed class Api : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                    Task.FromResult(new HttpResponseMessage(request.Headers.Authorization.Parameter == "token-2" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));
            }
        }

        """;

    [MonoFact]
    public async Task The_netstandard_build_runs_on_Mono()
    {
        var project = new ConsumerProject(package, "OnMono", targetFramework: "netstandard2.0", items: $"""
            <PackageReference Include="{PackageFeed.PackageId}" Version="{Repository.PackageVersion}" />
            """).With("Program.cs", "#nullable disable\n" + Program);
        string folder = Path.Combine(project.Folder, "out");
        BuildLog build = await project.BuildAsync("-o", folder, "-p:CopyLocalLockFileAssemblies=true", "-p:UseAppHost=false");
        Assert.True(build.Succeeded, build.Output);
        CommandResult run = await Command.RunProgramAsync("mono", [], Path.Combine(folder, "OnMono.dll"));

        // One retry, one token for all, a new one after the 401, and a refusal that is not repeated.
        Assert.Equal(["token-2 2", "OK", "Rejected access_denied 4"], run.EnsureSuccess().Output.Trim().Split('\n', StringSplitOptions.TrimEntries));
    }
}
