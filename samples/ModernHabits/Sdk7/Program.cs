using LumenBooks;
using LumenBooks.Sdk7;
using Microsoft.Extensions.Configuration;

// Version 7 of Auth0's SDK.
IConfiguration configuration = Settings.Read();

await RegisteredClient.PrintAsync(configuration);
await MintedClient.PrintAsync(configuration);
await UpdatedToken.PrintAsync(configuration);
