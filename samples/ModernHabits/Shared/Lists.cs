using System;
using System.Text.Json;

namespace LumenBooks
{
    /// <summary>What the programs print: one line for each application or customer that the Management API lists.</summary>
    internal static class Lists
    {
        public static void Print(string json)
        {
            using (JsonDocument list = JsonDocument.Parse(json))
            {
                foreach (JsonElement item in list.RootElement.EnumerateArray())
                {
                    Console.WriteLine(item.TryGetProperty("client_id", out JsonElement clientId)
                        ? clientId + "  " + item.GetProperty("name")
                        : item.GetProperty("user_id") + "  " + item.GetProperty("email"));
                }
            }
        }
    }
}
