using System.Net;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using FakeTenant;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The way from this process to a tenant of its own, which other programs are shown by environment variables.</summary>
internal static class TenantNetwork
{
    /// <summary>A handler that reaches the tenant by its host name, through its proxy, and trusts its authority alone.</summary>
    public static SocketsHttpHandler CreateHandler(FakeTenantServer tenant)
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(tenant.CertificateAuthorityFile));
        return new SocketsHttpHandler
        {
            Proxy = new WebProxy(tenant.ProxyAddress),
            UseProxy = true,
            SslOptions = { CertificateChainPolicy = trust },
        };
    }
}
