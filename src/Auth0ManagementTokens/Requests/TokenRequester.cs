using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0ManagementTokens;

/// <summary>
/// Asks the token endpoint, with retries, inside a time budget. A token request is safe to repeat: at worst a token goes unused. Ends by a token, by
/// <see cref="TokenFailedException"/>, or by <see cref="OperationCanceledException"/> when the provider is disposed of, and by nothing else.
/// </summary>
internal sealed class TokenRequester(TokenSettings settings, TokenClock clock, ITokenLog log) : IDisposable
{
    private readonly HttpClient _client = Backchannel.CreateClient(settings);
    private readonly TimeProvider _timeProvider = settings.TimeProvider;

    public async Task<IssuedToken> RequestAsync(TokenFlight flight, CancellationToken disposal)
    {
        TokenSettings current = flight.Settings;
        TokenRequestTrace trace = TokenRequestTrace.Start(flight, _timeProvider);
        try
        {
            IssuedToken token = await RequestWithRetriesAsync(current, disposal).ConfigureAwait(false);
            trace.End(null);
            return token;
        }
        catch (TokenFailedException e)
        {
            trace.End(e.Failure);
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Code of the application that runs outside the attempts, a TimeProvider for example: whoever waits must not wait for ever.
            TokenFailure failure = new(Auth0TokenErrorKind.Configuration, $"The request for a token threw {e.GetType().FullName}.");
            trace.End(failure);
            throw new TokenFailedException(failure);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<IssuedToken> RequestWithRetriesAsync(TokenSettings current, CancellationToken disposal)
    {
        long deadline = clock.Milliseconds + (long)current.TotalTimeout.TotalMilliseconds;
        RetryDelay delay = new();
        for (int retry = 0; ; retry++)
        {
            TokenFailure failure;
            try
            {
                TimeSpan left = TimeSpan.FromMilliseconds(Math.Max(deadline - clock.Milliseconds, 1));
                return await AttemptAsync(current, left < current.AttemptTimeout ? left : current.AttemptTimeout, disposal).ConfigureAwait(false);
            }
            catch (TokenFailedException e)
            {
                failure = e.Failure;
            }

            TimeSpan wait = delay.Next(failure.RetryAfter, Random.Shared.NextDouble());
            bool isInTime = clock.Milliseconds + wait.TotalMilliseconds < deadline;
            if (!failure.IsRetryable || retry >= current.MaxRetries || !isInTime) throw new TokenFailedException(failure);

            log.Retrying(current.EndpointHost, failure, wait);
            await Task.Delay(wait, _timeProvider, disposal).ConfigureAwait(false);
        }
    }

    private async Task<IssuedToken> AttemptAsync(TokenSettings current, TimeSpan timeout, CancellationToken disposal)
    {
        SecretRedactor redactor = new();
        using CancellationTokenSource timer = _timeProvider.CreateCancellationTokenSource(timeout);
        using CancellationTokenSource attempt = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, disposal);
        try
        {
            return await ExchangeAsync(current, redactor, attempt.Token).WaitObservedAsync(attempt.Token).ConfigureAwait(false);
        }
        catch (TokenFailedException)
        {
            throw;
        }
        catch (Exception e) when (e is OperationCanceledException || attempt.IsCancellationRequested)
        {
            disposal.ThrowIfCancellationRequested();
            throw new TokenFailedException(new TokenFailure(
                Auth0TokenErrorKind.Timeout, $"{current.EndpointHost} did not answer in time.") { IsTransient = true, IsRetryable = true });
        }
        catch (Exception e)
        {
            throw new TokenFailedException(TransportFailure.From(e, current.EndpointHost, redactor));
        }
    }

    private async Task<IssuedToken> ExchangeAsync(TokenSettings current, SecretRedactor redactor, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = await TokenRequestMessage.CreateAsync(current, redactor, cancellationToken).ConfigureAwait(false);
        Instant sentAt = clock.Now;
        using HttpResponseMessage response =
            await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // Some streams ignore the token; disposing the response ends their reads.
        using CancellationTokenRegistration abort = cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);
        LimitedBody body = await LimitedBody.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        return new TokenResponse(response, body, current, redactor).Read(sentAt);
    }
}
