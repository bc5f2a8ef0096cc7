using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace LumenBooks.Exchanges;

/// <summary>The answer of /oauth/token, for both serializers that we have by now.</summary>
public class TokenResponse
{
    [JsonPropertyName("access_token")]
    [JsonProperty("access_token")]
    public string AccessToken { get; set; } = "";

    [JsonPropertyName("expires_in")]
    [JsonProperty("expires_in")]
    public int ExpiresIn { get; set; }
}
