using System;
using System.Net.Http;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Shop {
    public class Startup {
        public Startup(IConfiguration configuration) {
            Configuration = configuration;
        }

        public IConfiguration Configuration { get; }

        public void ConfigureServices(IServiceCollection services) {
            services.AddSingleton<IManagementApiClient>(new ManagementApiClient(
                "",
                new Uri($"https://{Configuration["Auth0:Domain"]}/api/v2"),
                new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                    Auth0ManagementTokenProvider.GetShared(
                        Configuration["Auth0:Domain"],
                        Configuration["Auth0:Management:ClientId"],
                        Configuration["Auth0:Management:ClientSecret"]),
                    new HttpClientHandler()))));
        }
    }
}
