// The public shape of Refit.HttpClientFactory 8.0 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Refit.HttpClientFactory.
using Microsoft.Extensions.DependencyInjection;

namespace Refit
{
    public static class HttpClientFactoryExtensions
    {
        public static IHttpClientBuilder AddRefitClient<T>(this IServiceCollection services, RefitSettings settings = null)
            where T : class => null;
    }
}
