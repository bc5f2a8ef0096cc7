using LumenBooks;
using LumenBooks.Sdk10;
using Microsoft.Extensions.Configuration;

// Version 10 of Auth0's SDK, and the habits of version 7.
IConfiguration configuration = Settings.Read();

await TokenInClient.PrintAsync(configuration);
await TokenInDelegate.PrintAsync(configuration);
await new ClientAsProperty().PrintAsync();
