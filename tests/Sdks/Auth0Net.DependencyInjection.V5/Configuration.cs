#nullable enable
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Auth0Net.DependencyInjection.Cache
{
    public sealed class Auth0Configuration
    {
        public string Domain { get; set; } = null!;

        public string? ClientId { get; set; }

        public string? ClientSecret { get; set; }
    }

    public sealed class Auth0ManagementTokenConfiguration
    {
        public string? Audience { get; set; }
    }

    public interface IAuth0TokenCache
    {
        ValueTask<string> GetTokenAsync(string audience, CancellationToken token = default);

        ValueTask<string> GetTokenAsync(Uri audience, CancellationToken token = default);

        ValueTask<string> GetManagementTokenAsync(CancellationToken token = default);
    }
}

namespace Auth0Net.DependencyInjection.HttpClient
{
    public sealed class Auth0TokenHandlerConfig
    {
        public string? Audience { get; set; }

        public Func<HttpRequestMessage, string>? AudienceResolver { get; set; }
    }
}
