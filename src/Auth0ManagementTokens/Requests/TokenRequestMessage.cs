using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Builds the request of the client-credentials grant (RFC 6749 section 4.4.2). Secrets and assertions are asked for anew for each attempt: an assertion
/// is accepted only once, and a secret may have been rotated.
/// </summary>
internal static class TokenRequestMessage
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static async Task<HttpRequestMessage> CreateAsync(TokenSettings settings, SecretRedactor redactor, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, string>> form = [];
        Add("grant_type", "client_credentials");
        AuthenticationHeaderValue? authorization = null;

        if (settings.ClientAssertionProvider is { } makeAssertion)
        {
            Add("client_id", settings.ClientId);
            Add("client_assertion_type", AssertionType);
            Add("client_assertion", await AskAsync(
                "ClientAssertionProvider", () => makeAssertion(settings.AssertionAudience, cancellationToken), redactor, cancellationToken)
                    .ConfigureAwait(false));
        }
        else
        {
            string? secret = settings.ClientSecretProvider is { } getSecret
                ? await AskAsync("ClientSecretProvider", () => getSecret(cancellationToken), redactor, cancellationToken).ConfigureAwait(false)
                : settings.ClientSecret;
            if (secret is not null && settings.UseBasicAuthentication)
            {
                authorization = CreateBasic(settings.ClientId, secret, redactor);
            }
            else
            {
                Add("client_id", settings.ClientId);
                if (secret is not null) Add("client_secret", secret);
            }

            if (secret is not null) redactor.Add(secret);
        }

        Add("audience", settings.Audience);
        if (settings.Organization is not null) Add("organization", settings.Organization);

        HttpRequestMessage request = new(HttpMethod.Post, settings.Endpoint) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.ExpectContinue = false;
        return request;

        void Add(string name, string value) => form.Add(new KeyValuePair<string, string>(name, value));
    }

    // RFC 6749 section 2.3.1: both parts are form-encoded before they are joined.
    private static AuthenticationHeaderValue CreateBasic(string clientId, string secret, SecretRedactor redactor)
    {
        string pair = Uri.EscapeDataString(clientId) + ":" + Uri.EscapeDataString(secret);
        string encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(pair));
        redactor.Add(encoded);
        return new AuthenticationHeaderValue("Basic", encoded);
    }

    /// <summary>
    /// Calls a delegate of the application, which may ignore the cancellation. Of an exception only the type is told: what its text holds is unknown.
    /// </summary>
    private static async Task<string> AskAsync(
        string setting, Func<ValueTask<string>> ask, SecretRedactor redactor, CancellationToken cancellationToken)
    {
        string? value;
        try
        {
            value = await ask().AsTask().WaitObservedAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            throw Failed($"{setting} threw {e.GetType().FullName}.");
        }

        string? problem = value is null ? "is null." : CredentialText.FindProblem(value);
        if (problem is not null) throw Failed($"The result of {setting} {problem}");
        redactor.Add(value!);
        return value!;
    }

    private static TokenFailedException Failed(string message) => new(new TokenFailure(Auth0TokenErrorKind.Configuration, message));
}
