using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Auth0ManagementTokens;
using FakeTenant;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace WebApi;

/// <summary>A tenant on this machine in place of Auth0, and the settings with which the application finds it.</summary>
internal sealed class LocalTenant : IAsyncDisposable
{
    private readonly FakeTenantServer _server;

    private LocalTenant(FakeTenantServer server) => _server = server;

    public static async Task<LocalTenant> StartAsync(WebApplicationBuilder builder)
    {
        FakeTenantServer server = await FakeTenantServer.StartAsync();

        // What the environment, user secrets or a vault give to an application in production.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Auth0:Domain"] = LumenBooks.Host,
            ["Auth0:Management:ClientId"] = LumenBooks.Jobs.ClientId,
            ["Auth0:Management:ClientSecret"] = LumenBooks.Jobs.ClientSecret,
        });

        builder.Services.Configure<Auth0TokenOptions>(options => options.BackchannelHandler = server.CreateHandler());
        builder.Services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => server.CreateHandler()));
        return new LocalTenant(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
