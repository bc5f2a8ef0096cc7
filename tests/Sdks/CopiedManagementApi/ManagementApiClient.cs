// A client in the namespace of Auth0's that is not Auth0's: the namespace alone does not say whose a type is.
// Tests compile it into an assembly named Contoso.Shims.
using System;

namespace Auth0.ManagementApi
{
    public class ManagementApiClient
    {
        public ManagementApiClient(string token, Uri baseUri)
        {
        }

        public ManagementApiClient(string token, string domain)
        {
        }
    }
}
