using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Startup
{
    private static readonly HttpClient s_shared = new HttpClient();

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient<Typed>();
        services.AddSingleton(_ => new Typed(s_shared, configuration));
    }

    public static void AddUnknown(IServiceCollection services) => services.AddHttpClient<Unknown>();
}
