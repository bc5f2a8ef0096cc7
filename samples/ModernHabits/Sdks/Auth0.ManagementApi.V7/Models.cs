namespace Auth0.ManagementApi.Models
{
    public abstract class ClientBase
    {
        public string Name { get; set; }
    }

    public class Client : ClientBase
    {
        public string ClientId { get; set; }
    }

    public class User
    {
        public string Email { get; set; }

        public string UserId { get; set; }
    }

    public class GetClientsRequest
    {
        public bool? IsGlobal { get; set; }
    }

    public class GetUsersRequest
    {
        public string Query { get; set; }
    }
}
