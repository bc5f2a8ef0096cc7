using System.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WebApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuth0ManagementTokens();
builder.Services.AddHttpClient<ClientDirectory>().AddAuth0ManagementToken();
builder.Services.AddHealthChecks().AddCheck<TokenHealthCheck>("auth0");

// In development a tenant on this machine plays Auth0, so that the sample runs without an account.
await using LocalTenant? tenant = builder.Environment.IsDevelopment() ? await LocalTenant.StartAsync(builder) : null;

WebApplication app = builder.Build();
app.MapGet("/clients", (ClientDirectory directory, CancellationToken cancellationToken) => directory.GetAsync(cancellationToken));
app.MapHealthChecks("/health");
await app.RunAsync();
