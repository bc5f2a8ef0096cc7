using System;
using Microsoft.Extensions.Configuration;

namespace LumenBooks
{
    /// <summary>The settings that all our programs read: one file, and the secrets from the environment.</summary>
    internal static class Settings
    {
        public static IConfiguration Read() => new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json")
            .AddEnvironmentVariables()
            .Build();
    }
}
