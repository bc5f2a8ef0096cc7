using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop;

public static class Startup
{
    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        services.AddSingleton<Notifier>();
        services.AddSingleton<Watcher>();
        services.AddSingleton<OfOtherTenant>();
        services.AddHttpClient<Typed>(client => client.Timeout = System.TimeSpan.FromSeconds(10));
        services.AddHttpClient("named");
        services.AddSingleton<Named>();
        services.AddSingleton(_ => new Created(new HttpClient { Timeout = System.TimeSpan.FromSeconds(10) }, configuration));
    }
}
