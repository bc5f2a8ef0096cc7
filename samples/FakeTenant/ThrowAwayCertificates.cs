using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FakeTenant;

/// <summary>
/// A certificate authority that lives as long as the process, and the certificate it signs for the tenant's host. The authority's key is
/// forgotten at once, so trusting its certificate lets nobody sign anything else.
/// </summary>
internal static class ThrowAwayCertificates
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <param name="authorityPem">The authority's certificate, for <c>SSL_CERT_FILE</c>.</param>
    public static X509Certificate2 Create(string host, out string authorityPem)
    {
        // By the machine's clock, not the tenant's: the TLS client judges by that one.
        DateTimeOffset from = DateTimeOffset.UtcNow.AddHours(-1);
        DateTimeOffset to = from.AddDays(2);

        using ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=FakeTenant throw-away CA", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        authorityRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        authorityRequest.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authorityRequest.PublicKey, false));
        using X509Certificate2 authority = authorityRequest.CreateSelfSigned(from, to);
        authorityPem = authority.ExportCertificatePem();

        using ECDsa serverKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var serverRequest = new CertificateRequest("CN=FakeTenant", serverKey, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        serverRequest.CertificateExtensions.Add(names.Build());
        serverRequest.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication)], false));
        serverRequest.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        using X509Certificate2 server = serverRequest.Create(authority, from, to, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 serverWithKey = server.CopyWithPrivateKey(serverKey);

        // Through PKCS#12, because the TLS of Windows takes no ephemeral key.
        return X509CertificateLoader.LoadPkcs12(serverWithKey.Export(X509ContentType.Pkcs12), null);
    }
}
