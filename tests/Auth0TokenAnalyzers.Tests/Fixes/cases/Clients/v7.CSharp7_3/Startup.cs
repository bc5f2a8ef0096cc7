using System;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop {
    public class Startup {
        public Startup(IConfiguration configuration) {
            Configuration = configuration;
        }

        public IConfiguration Configuration { get; }

        public void ConfigureServices(IServiceCollection services) {
            services.AddSingleton<IManagementApiClient>(new ManagementApiClient(Configuration["Auth0:ManagementApiToken"], new Uri($"https://{Configuration["Auth0:Domain"]}/api/v2")));
        }
    }
}
