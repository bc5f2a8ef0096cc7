using System;
using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Shop;

IConfiguration config = new ConfigurationManager();
using var http = new HttpClient();

Console.WriteLine(await new FormExchange(config, http).GetTokenAsync());
Console.WriteLine(new ClientOfToken(config["Auth0:ManagementApiToken"]!).Users());
var minting = new Minting();
Console.WriteLine(new Directory(minting.Create(), "example.auth0.com").Client);
Console.WriteLine(Minting.Describe());
