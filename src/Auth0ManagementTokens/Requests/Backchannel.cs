using System;
using System.Net.Http;
#if NETSTANDARD2_0
using System.Net;
using System.Reflection;
#endif

namespace Auth0ManagementTokens;

/// <summary>
/// The HTTP client for the token endpoint. Redirects are off, in a caller's handler too: .NET repeats the body of a POST, and with it the client secret,
/// to whatever host a 307 or 308 names.
/// </summary>
internal static class Backchannel
{
    /// <summary>How long a connection is reused, so that a change of DNS (failover) is noticed.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpClient CreateClient(TokenSettings settings)
    {
        if (settings.BackchannelHandler is { } handler) ForbidRedirects(FindLeaf(handler));
        bool isOwn = settings.BackchannelHandler is null;
        return new HttpClient(settings.BackchannelHandler ?? CreateHandler(settings.Endpoint), disposeHandler: isOwn)
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan, // the requests have timeouts of their own, on the provider's clock
        };
    }

    /// <summary>Whether a caller's handler authenticates the client by a certificate (RFC 8705).</summary>
    public static bool HasClientCertificate(HttpMessageHandler? handler) => handler is not null && FindLeaf(handler) switch
    {
        HttpClientHandler leaf => leaf.ClientCertificateOptions == ClientCertificateOption.Automatic || leaf.ClientCertificates.Count > 0,
#if NET
        SocketsHttpHandler leaf => leaf.SslOptions.ClientCertificates is { Count: > 0 }
            || leaf.SslOptions.LocalCertificateSelectionCallback is not null || leaf.SslOptions.ClientCertificateContext is not null,
#endif
        _ => false,
    };

    private static HttpMessageHandler FindLeaf(HttpMessageHandler handler)
    {
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler
                ?? throw new ArgumentException("BackchannelHandler ends in a DelegatingHandler without an InnerHandler.", "options");
        }

        return handler;
    }

    private static void ForbidRedirects(HttpMessageHandler leaf)
    {
        try
        {
            SetNoRedirects(leaf);
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException(
                "BackchannelHandler follows redirects and has been used already, so this cannot be switched off. Set AllowAutoRedirect to false.",
                "options", e);
        }
    }

#if NET
    private static void SetNoRedirects(HttpMessageHandler leaf)
    {
        if (leaf is HttpClientHandler { AllowAutoRedirect: true } client) client.AllowAutoRedirect = false;
        if (leaf is SocketsHttpHandler { AllowAutoRedirect: true } sockets) sockets.AllowAutoRedirect = false;
    }

    /// <summary>The provider's own handler.</summary>
    /// <param name="endpoint">Where it sends.</param>
    /// <param name="connectionLifetime">How long a connection is reused; null for the default.</param>
    public static SocketsHttpHandler CreateHandler(Uri endpoint, TimeSpan? connectionLifetime = null) =>
        new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = connectionLifetime ?? s_connectionLifetime };
#else
    private static void SetNoRedirects(HttpMessageHandler leaf)
    {
        if (leaf is HttpClientHandler { AllowAutoRedirect: true } client) client.AllowAutoRedirect = false;
        if (leaf is HttpClientHandler) return;

        // SocketsHttpHandler is not in netstandard2.0, but this assembly may run where it exists.
        PropertyInfo? property = leaf.GetType().GetProperty("AllowAutoRedirect");
        if (property is null || !property.CanWrite || property.GetValue(leaf) is not true) return;
        try
        {
            property.SetValue(leaf, false);
        }
        catch (TargetInvocationException e) when (e.InnerException is InvalidOperationException inner)
        {
            throw inner;
        }
    }

    private static HttpClientHandler CreateHandler(Uri endpoint)
    {
        ServicePointManager.FindServicePoint(endpoint).ConnectionLeaseTimeout = (int)s_connectionLifetime.TotalMilliseconds;
        return new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
    }
#endif
}
