using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LumenBooks.Accounts
{
    /// <summary>The same lists for the browser of the support team. Listens where ASPNETCORE_URLS says.</summary>
    public static class WebSite
    {
        public static async Task RunAsync()
        {
            WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
            builder.Services.AddHttpClient<UserDirectory>();
            builder.Services.AddSingleton<StorefrontLogin>();

            WebApplication app = builder.Build();
            app.MapGet("/clients", () => ClientList.GetClientsAsync());
            app.MapGet("/users", (UserDirectory directory, CancellationToken cancellationToken) => directory.GetUsersAsync(cancellationToken));
            app.MapPost("/login/{customerNumber}", (string customerNumber, StorefrontLogin login) => login.CreateToken(customerNumber));
            await app.RunAsync();
        }
    }
}
