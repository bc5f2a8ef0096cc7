using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>The options of a provider, checked and frozen.</summary>
internal sealed class TokenSettings
{
    private const int MaxRetriesLimit = 10;
    private const double MaxRefreshAhead = 0.9;
    private static readonly TimeSpan s_maxTimeout = TimeSpan.FromHours(1);

    private TokenSettings(Auth0TokenOptions options, Func<string, string> parameterName)
    {
        Domain = Auth0Domain.Parse(Present(options.Domain, nameof(options.Domain)), parameterName(nameof(options.Domain)));
        ClientId = Text(options.ClientId, nameof(options.ClientId));
        ClientSecret = options.ClientSecret is null ? null : Text(options.ClientSecret, nameof(options.ClientSecret));
        ClientSecretProvider = options.ClientSecretProvider;
        ClientAssertionProvider = options.ClientAssertionProvider;
        Audience = options.Audience is null ? $"https://{Domain}/api/v2/" : Text(options.Audience, nameof(options.Audience));
        Organization = options.Organization is null ? null : Text(options.Organization, nameof(options.Organization));
        UseBasicAuthentication = options.UseBasicAuthentication;
        ExpiryLeeway = options.ExpiryLeeway;
        RefreshAhead = options.RefreshAhead;
        AttemptTimeout = options.AttemptTimeout;
        TotalTimeout = options.TotalTimeout;
        MaxRetries = options.MaxRetries;
        BackchannelHandler = options.BackchannelHandler;
        TimeProvider = options.TimeProvider ?? TimeProvider.System;
        EndpointHost = options.UseMtlsEndpoint ? "mtls." + Domain : Domain;
        Endpoint = new Uri($"https://{EndpointHost}/oauth/token");

        CheckCredentials(options, parameterName);
        Ensure(ExpiryLeeway >= TimeSpan.Zero, nameof(options.ExpiryLeeway), "must not be negative.");
        Ensure(RefreshAhead is >= 0 and <= MaxRefreshAhead, nameof(options.RefreshAhead), "must be from 0 to 0.9.");
        Ensure(AttemptTimeout > TimeSpan.Zero && AttemptTimeout <= s_maxTimeout, nameof(options.AttemptTimeout),
            "must be more than zero and at most an hour.");
        Ensure(TotalTimeout > TimeSpan.Zero && TotalTimeout <= s_maxTimeout, nameof(options.TotalTimeout),
            "must be more than zero and at most an hour.");
        Ensure(MaxRetries is >= 0 and <= MaxRetriesLimit, nameof(options.MaxRetries), "must be from 0 to 10.");

        string Present(string? value, string setting) =>
            value ?? throw new ArgumentNullException(parameterName(setting), setting + " is missing.");

        string Text(string? value, string setting) => CredentialText.Require(value, setting, parameterName(setting));

        void Ensure(bool condition, string setting, string rule)
        {
            if (!condition) throw new ArgumentException($"{setting} {rule}", parameterName(setting));
        }
    }

    public string Domain { get; }

    public string ClientId { get; }

    public string? ClientSecret { get; }

    public Func<CancellationToken, ValueTask<string>>? ClientSecretProvider { get; }

    public Func<string, CancellationToken, ValueTask<string>>? ClientAssertionProvider { get; }

    public string Audience { get; }

    public string? Organization { get; }

    public bool UseBasicAuthentication { get; }

    public TimeSpan ExpiryLeeway { get; }

    public double RefreshAhead { get; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan TotalTimeout { get; }

    public int MaxRetries { get; }

    public HttpMessageHandler? BackchannelHandler { get; }

    public TimeProvider TimeProvider { get; }

    public string EndpointHost { get; }

    public Uri Endpoint { get; }

    /// <summary>The <c>aud</c> of a client assertion: the domain with a slash, without regard to the endpoint that is used.</summary>
    public string AssertionAudience => $"https://{Domain}/";

    /// <summary>Whether a token that was fetched with the other settings is one for these.</summary>
    public bool IsForSameTokenAs(TokenSettings other) =>
        Domain == other.Domain && ClientId == other.ClientId && Audience == other.Audience && Organization == other.Organization;

    /// <summary>Settings from options that a caller filled: an error names the argument <c>options</c> and, in its message, the setting.</summary>
    public static TokenSettings FromOptions(Auth0TokenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options, nameof(options));
        return new TokenSettings(options, static _ => nameof(options));
    }

    /// <summary>Settings from separate arguments (domain, clientId, clientSecret, audience): an error names the argument.</summary>
    public static TokenSettings FromArguments(string domain, string clientId, string clientSecret, string? audience)
    {
        ArgumentNullException.ThrowIfNull(clientSecret, nameof(clientSecret));
        return new TokenSettings(
            new Auth0TokenOptions { Domain = domain, ClientId = clientId, ClientSecret = clientSecret, Audience = audience },
            static setting => char.ToLowerInvariant(setting[0]) + setting.Substring(1));
    }

    private static void CheckCredentials(Auth0TokenOptions options, Func<string, string> parameterName)
    {
        int given = (options.ClientSecret is null ? 0 : 1) + (options.ClientSecretProvider is null ? 0 : 1)
            + (options.ClientAssertionProvider is null ? 0 : 1);
        if (given == 1 || (given == 0 && Backchannel.HasClientCertificate(options.BackchannelHandler))) return;
        throw new ArgumentException(
            "Give exactly one of ClientSecret, ClientSecretProvider and ClientAssertionProvider; none only with a client certificate in BackchannelHandler.",
            parameterName(nameof(options.ClientSecret)));
    }
}
