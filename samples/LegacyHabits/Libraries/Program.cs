using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Libraries
{
    /// <summary>A Management API token signed by hand, with each library that somebody brought along.</summary>
    public static class Program
    {
        public static async Task Main()
        {
            IConfiguration configuration = Settings.Read();
            await SecurityTokenHandlers.PrintAsync(configuration);
            await JsonWebTokenHandlers.PrintAsync(configuration);
            await JwtNetBuilder.PrintAsync();
            await new JwtNetEncoder().PrintAsync();
            HmacByHand.Print();
        }
    }
}
