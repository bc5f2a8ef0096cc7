using System;
using Microsoft.Extensions.Configuration;
using Shop;

IConfiguration config = new ConfigurationManager();
Current.Initialize(config);
var tokens = new Tokens(config["Auth0:Global"]!);
var tenant = new Tenant("example.us.auth0.com", config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!);
await new Tickets().CreateAsync("auth0|1");
Console.WriteLine(await new Sessions(tokens).ListAsync(tenant, "auth0|1", default));
Console.WriteLine(new Mixed().Read());
