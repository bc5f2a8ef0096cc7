using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shop;

var services = new ServiceCollection();
services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
services.AddSingleton<RoleTokens>();
services.AddSingleton<IManagementApiClient>(provider => provider.GetRequiredService<ManagementClient>());
