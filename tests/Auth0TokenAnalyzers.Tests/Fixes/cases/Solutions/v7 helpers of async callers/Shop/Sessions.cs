using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Shop;

public class Sessions(Tokens tokens)
{
    public async Task<string> ListAsync(Tenant t, string id, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.ForSessions(t));
        return tokens.Hash(await http.GetStringAsync($"https://{t.Domain}/api/v2/users/{id}/sessions", cancellationToken));
    }
}
