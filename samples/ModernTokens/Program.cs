using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Accounts
{
    public static class Program
    {
        public static async Task<int> Main(string[] args)
        {
            IConfiguration configuration = new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json")
                .AddEnvironmentVariables()
                .Build();

            try
            {
                switch (args.Length == 1 ? args[0] : "")
                {
                    case "clients":
                        return await ClientList.PrintAsync();
                    case "users":
                        return await UserDirectory.PrintAsync(configuration, CancellationToken.None);
                    case "report":
                        return await NightlyReport.PrintAsync(configuration);
                    case "blocked":
                        return BlockedUsers.Print();
                    case "web":
                        await WebSite.RunAsync();
                        return 0;
                    default:
                        Console.Error.WriteLine("usage: LegacyTokens clients | users | report | blocked | web");
                        return 2;
                }
            }
            catch (HttpRequestException e)
            {
                Console.Error.WriteLine("Auth0 said no: " + e.Message);
                return 1;
            }
        }
    }
}
