using LumenBooks;
using LumenBooks.StaticTokens;
using Microsoft.Extensions.Configuration;

// One token that somebody made once, and the places where it ended up.
IConfiguration configuration = Settings.Read();

await RequestHeader.PrintAsync(configuration);
await HeaderText.PrintAsync();
await DefaultHeader.PrintAsync();
await TypedClient.PrintAsync(configuration);
await LiteralToken.PrintAsync();
