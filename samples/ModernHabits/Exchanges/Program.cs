using LumenBooks;
using LumenBooks.Exchanges;
using Microsoft.Extensions.Configuration;

// The right grant, written by hand in five ways, and each keeps the token in its own way, too.
IConfiguration configuration = Settings.Read();

await new FormExchange(configuration).PrintAsync();
await JsonExchange.PrintAsync();
await PostAsJsonExchange.PrintAsync(configuration);
await RestSharpExchange.PrintAsync();
await new FlurlExchange(configuration).PrintAsync();
