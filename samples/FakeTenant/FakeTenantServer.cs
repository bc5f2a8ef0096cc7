using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FakeTenant;

/// <summary>
/// A small Auth0 tenant on loopback. Programs reach it under the tenant's real host name, unchanged, when they run with
/// <see cref="ClientEnvironment"/>.
/// </summary>
public sealed class FakeTenantServer : IAsyncDisposable
{
    private readonly FakeTenantOptions _options;
    private readonly TokenSigner _signer;
    private readonly X509Certificate2 _certificate;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fake-tenant-");
    private readonly WebApplication _app;

    private FakeTenantServer(FakeTenantOptions options)
    {
        _options = options;
        _signer = new TokenSigner(options);
        _certificate = ThrowAwayCertificates.Create(options.Host, out string authorityPem);
        CertificateAuthorityFile = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(CertificateAuthorityFile, authorityPem);
        _app = BuildApp();
    }

    public RequestLog Log { get; } = new();

    /// <summary>PEM. Deleted with the server.</summary>
    public string CertificateAuthorityFile { get; }

    /// <summary>The CONNECT proxy through which alone the tenant's host name leads here.</summary>
    public Uri ProxyAddress => new($"http://{Endpoint(1)}");

    /// <summary>
    /// The environment in which an unchanged .NET program on Linux takes this for the tenant. It also hides proxy settings of the machine
    /// that would win over these.
    /// </summary>
    public IReadOnlyDictionary<string, string> ClientEnvironment => new Dictionary<string, string>
    {
        ["HTTPS_PROXY"] = ProxyAddress.OriginalString,
        ["https_proxy"] = ProxyAddress.OriginalString,
        ["NO_PROXY"] = "",
        ["no_proxy"] = "",
        ["SSL_CERT_FILE"] = CertificateAuthorityFile,
    };

    /// <summary>A handler for a program that is of one process with this: reaches the tenant by its host name and trusts its authority alone.</summary>
    /// <param name="certificateAuthorityFile">PEM of another authority to trust instead.</param>
    public SocketsHttpHandler CreateHandler(string? certificateAuthorityFile = null)
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(certificateAuthorityFile ?? CertificateAuthorityFile));
        return new SocketsHttpHandler { Proxy = new WebProxy(ProxyAddress), SslOptions = { CertificateChainPolicy = trust } };
    }

    public static async Task<FakeTenantServer> StartAsync(FakeTenantOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new FakeTenantServer(options ?? new FakeTenantOptions());
        try
        {
            await server._app.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>A token that somebody signed with the Global Client Secret long ago, and that has been handed around ever since.</summary>
    /// <param name="scope">Separated by spaces.</param>
    public string SignLegacyToken(string scope) => new LegacyKey(_options.GlobalClientSecret).Sign(_options.GlobalClientId, scope);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
        _signer.Dispose();
        _folder.Delete(recursive: true);
    }

    private WebApplication BuildApp()
    {
        // The empty builder reads no configuration: ASPNETCORE_URLS and the like are meant for the program under test.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Listen);
        WebApplication app = builder.Build();

        var token = new TokenEndpoint(_options, _signer, new RateLimiter(_options.TokenRateLimit, _options.TimeProvider), Log);
        var api = new ManagementApi(
            new ManagementTokenCheck(_options, _signer), new RateLimiter(_options.ApiRateLimit, _options.TimeProvider), Log);
        app.UseRouting();
        app.MapPost("/oauth/token", (Func<HttpRequest, Task<IResult>>)token.HandleAsync);
        app.MapGet("/api/v2/clients", api.GetClients);
        app.MapGet("/api/v2/users", api.GetUsers);
        return app;
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        var proxy = new ConnectProxy(_options.Host, () => Endpoint(0));
        kestrel.Listen(IPAddress.Loopback, 0, https => https.UseHttps(_certificate));
        kestrel.Listen(IPAddress.Loopback, 0, connect => connect.Run(proxy.HandleAsync));
    }

    /// <summary>Kestrel lists its endpoints in the order in which they were asked for.</summary>
    private IPEndPoint Endpoint(int index) => new(
        IPAddress.Loopback,
        new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.ElementAt(index)).Port);
}
