using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Sdk6
{
    /// <summary>Version 6 of Auth0's SDK.</summary>
    public static class Program
    {
        public static async Task Main()
        {
            IConfiguration configuration = Settings.Read();
            await UsingClient.PrintAsync(configuration);
            await new ClientOfToken().PrintAsync();
            await LazyClient.PrintAsync();
        }
    }
}
