using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace FakeTenant;

/// <summary>The parameters of <c>POST /oauth/token</c>, which Auth0 takes as a form and as JSON.</summary>
internal sealed class TokenRequest(IReadOnlyDictionary<string, string> parameters)
{
    public string? this[string name] => parameters.TryGetValue(name, out string? value) && value.Length > 0 ? value : null;

    /// <summary><c>null</c> when the body is neither a form nor a JSON object.</summary>
    public static async Task<TokenRequest?> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return new TokenRequest(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        }

        if (!request.HasJsonContentType())
        {
            return null;
        }

        try
        {
            using JsonDocument json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new TokenRequest(json.RootElement.EnumerateObject()
                    .GroupBy(member => member.Name)
                    .ToDictionary(members => members.Key, members => members.Last().Value.ToString()))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
