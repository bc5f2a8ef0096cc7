using System.Threading.Tasks;
using Auth0.Core.Collections;
using Auth0.Core.Http;
using Auth0.ManagementApi.Models;

namespace Auth0.ManagementApi.Clients
{
    public class UsersClient
    {
        private readonly ApiConnection _connection;

        public UsersClient(ApiConnection connection)
        {
            _connection = connection;
        }

        public Task<IPagedList<User>> GetAllAsync(GetUsersRequest request, PaginationInfo pagination) =>
            _connection.GetAllAsync<User>("users", pagination.PageNo, pagination.PerPage);
    }

    public class ClientsClient
    {
        private readonly ApiConnection _connection;

        public ClientsClient(ApiConnection connection)
        {
            _connection = connection;
        }

        public Task<IPagedList<Client>> GetAllAsync(GetClientsRequest request, PaginationInfo pagination) =>
            _connection.GetAllAsync<Client>("clients", pagination.PageNo, pagination.PerPage);
    }
}
