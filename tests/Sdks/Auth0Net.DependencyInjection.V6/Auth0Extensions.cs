// The public shape of Auth0Net.DependencyInjection 6 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0Net.DependencyInjection.
#nullable enable
using System;
using Auth0Net.DependencyInjection.Cache;
using Auth0Net.DependencyInjection.HttpClient;
using Microsoft.Extensions.DependencyInjection;

namespace Auth0Net.DependencyInjection
{
    public static class Auth0Extensions
    {
        public static IHttpClientBuilder AddAuth0AuthenticationClient(this IServiceCollection services, string domain) => null!;

        public static IHttpClientBuilder AddAuth0AuthenticationClient(this IServiceCollection services, Action<Auth0Configuration> config) => null!;

        public static IHttpClientBuilder AddAuth0AuthenticationClient(this IServiceCollection services, Action<Auth0Configuration, IServiceProvider> config) => null!;

        public static IHttpClientBuilder AddAuth0ManagementClient(this IServiceCollection services, Action<Auth0ManagementClientConfiguration, IServiceProvider>? config = null) => null!;

        public static IHttpClientBuilder AddAccessToken(this IHttpClientBuilder builder, Action<Auth0TokenHandlerConfig> config) => null!;
    }
}
