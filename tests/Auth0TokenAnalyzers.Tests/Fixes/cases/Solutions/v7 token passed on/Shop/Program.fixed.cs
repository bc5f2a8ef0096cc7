using System;
using Microsoft.Extensions.Configuration;
using Shop;

IConfiguration config = new ConfigurationManager();
var users = new Users(config["Auth0:Domain"]!);
Console.WriteLine(users.All());
