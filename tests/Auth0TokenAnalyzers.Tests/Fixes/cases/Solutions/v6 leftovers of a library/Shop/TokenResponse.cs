using System.Text.Json.Serialization;

namespace Shop;

public class TokenResponse
{
    [JsonPropertyName("access_token")]
    public string AccessToken { get; set; } = "";
}
