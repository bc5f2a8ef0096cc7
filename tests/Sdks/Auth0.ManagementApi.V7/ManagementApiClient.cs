// The public shape of the client of Auth0.ManagementApi 7.x that test sources use: names and signatures as its reference documents them.
// Tests compile it into an assembly named Auth0.ManagementApi.
namespace Auth0.ManagementApi
{
    public interface IManagementConnection
    {
    }

    public class ManagementApiClient : System.IDisposable
    {
        public ManagementApiClient(string token, System.Uri baseUri, IManagementConnection managementConnection = null) => Token = token;

        public ManagementApiClient(string token, string domain, IManagementConnection connection = null) => Token = token;

        internal string Token { get; private set; }

        public void UpdateAccessToken(string token) => Token = token;

        public void Dispose()
        {
        }
    }
}
