using System;
using System.Buffers.Text;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests.Interop;

/// <summary>The certified OAuth server <c>oidc-provider</c>, run by Node under an Auth0-like name.</summary>
public sealed class OAuthServer : IAsyncLifetime
{
    public const string Host = "interop.example.com";
    public const string ClientSecret = "dummy-secret+of/the=client%20";
    public const int Lifetime = 1800;
    private readonly ECDsa _certificateKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;
    private Process? _process;
    private int _port;

    public OAuthServer() => _certificate = CreateCertificate(_certificateKey);

    /// <summary>The key of the clients that sign their assertions.</summary>
    public RSA Key { get; } = RSA.Create(2048);

    public async Task InitializeAsync()
    {
        if (NodeModules.Missing is not null)
        {
            return;
        }

        _process = NodeModules.Start("node", ["server.mjs"]);
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(Settings()));
        string? line = await _process.StandardOutput.ReadLineAsync();
        Assert.True(line?.StartsWith("port ", StringComparison.Ordinal) == true, line ?? await _process.StandardError.ReadToEndAsync());
        _port = int.Parse(line.AsSpan("port ".Length), CultureInfo.InvariantCulture);
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _certificate.Dispose();
        _certificateKey.Dispose();
        Key.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A handler that finds the server under its name and takes no other certificate than its own.</summary>
    public SocketsHttpHandler CreateHandler()
    {
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(_certificate);
        return new SocketsHttpHandler
        {
            SslOptions = { CertificateChainPolicy = trust },
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, _port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
    }

    private static X509Certificate2 CreateCertificate(ECDsa key)
    {
        var request = new CertificateRequest("CN=" + Host, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1));
    }

    private Dictionary<string, object> Settings() => new()
    {
        ["issuer"] = $"https://{Host}/",
        ["lifetime"] = Lifetime,
        ["certificate"] = _certificate.ExportCertificatePem(),
        ["key"] = _certificateKey.ExportPkcs8PrivateKeyPem(),
        ["clients"] = new[]
        {
            Client("post", "client_secret_post", ("client_secret", ClientSecret)),
            Client("basic", "client_secret_basic", ("client_secret", ClientSecret)),
            Client("login-only", "client_secret_post", ("client_secret", ClientSecret), ("grant_types", Array.Empty<string>())),
            Client("RS256", "private_key_jwt", ("token_endpoint_auth_signing_alg", "RS256"), ("jwks", PublicKey())),
            Client("RS384", "private_key_jwt", ("token_endpoint_auth_signing_alg", "RS384"), ("jwks", PublicKey())),
            Client("PS256", "private_key_jwt", ("token_endpoint_auth_signing_alg", "PS256"), ("jwks", PublicKey())),
        },
    };

    private static Dictionary<string, object> Client(string id, string authentication, params (string Name, object Value)[] more)
    {
        var client = new Dictionary<string, object> { ["client_id"] = id, ["token_endpoint_auth_method"] = authentication };
        foreach ((string name, object value) in more)
        {
            client[name] = value;
        }

        return client;
    }

    private object PublicKey()
    {
        RSAParameters key = Key.ExportParameters(includePrivateParameters: false);
        return new { keys = new[] { new { kty = "RSA", use = "sig", kid = "key-1", n = Base64Url.EncodeToString(key.Modulus), e = Base64Url.EncodeToString(key.Exponent) } } };
    }
}
