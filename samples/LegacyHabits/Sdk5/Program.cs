using System.Threading.Tasks;

namespace LumenBooks.Sdk5
{
    /// <summary>Version 5 of Auth0's SDK, and C# 7.3: nobody has touched this since 2019.</summary>
    public static class Program
    {
        public static async Task Main()
        {
            await new ClientInField().PrintAsync();
            StaticClient.Print();
            await MintedForMethod.PrintAsync(Settings.Read());
        }
    }
}
