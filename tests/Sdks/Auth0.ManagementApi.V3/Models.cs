namespace Auth0.ManagementApi.Models
{
    public abstract class ClientBase
    {
        public string ClientSecret { get; set; }

        public string Name { get; set; }
    }

    public class Client : ClientBase
    {
        public string ClientId { get; set; }
    }

    public class User
    {
        public string UserId { get; set; }
    }

    public class ResourceServerBase
    {
        public string SigningSecret { get; set; }

        public int TokenLifetime { get; set; }
    }

    public class ResourceServer : ResourceServerBase
    {
        public string Identifier { get; set; }
    }

    public class ResourceServerCreateRequest : ResourceServer
    {
    }

    public class ResourceServerUpdateRequest : ResourceServerBase
    {
    }
}
