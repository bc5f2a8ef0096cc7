using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Auth0ManagementTokens.Tests;

/// <summary>A certificate authority of this process, and certificates that it has signed.</summary>
internal static class TestCertificates
{
    private static readonly X509Certificate2 s_authority = CreateAuthority();

    /// <summary>Trust in this authority and in no other, with every other check of a chain as it is by default.</summary>
    public static X509ChainPolicy Trust()
    {
        X509ChainPolicy policy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(s_authority);
        return policy;
    }

    /// <param name="expired">Whether its time is over.</param>
    /// <param name="hosts">The hosts that the certificate is for.</param>
    public static X509Certificate2 Issue(bool expired, params string[] hosts)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=" + hosts[0], key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        foreach (string host in hosts) names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        DateTimeOffset end = DateTimeOffset.UtcNow.AddHours(expired ? -1 : 1);
        using X509Certificate2 signed = request.Create(s_authority, end.AddHours(-2), end, RandomNumberGenerator.GetBytes(16));
        using X509Certificate2 certificate = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private static X509Certificate2 CreateAuthority()
    {
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=Throw-away authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
