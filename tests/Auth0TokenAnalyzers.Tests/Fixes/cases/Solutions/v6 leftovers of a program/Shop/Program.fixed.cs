using System;
using Microsoft.Extensions.Configuration;
using Shop;

IConfiguration config = new ConfigurationManager();

Console.WriteLine(await new FormExchange(config).GetTokenAsync());
Console.WriteLine(new ClientOfToken().Users());
Console.WriteLine(new Directory("example.auth0.com").Client);
Console.WriteLine(Minting.Describe());
