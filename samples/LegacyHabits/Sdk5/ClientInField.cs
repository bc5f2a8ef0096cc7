using System;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;

namespace LumenBooks.Sdk5
{
	/// <summary>A token from the environment, in a client that is kept in a field.</summary>
	public class ClientInField
	{
		private readonly ManagementApiClient _client;

		public ClientInField()
		{
			string token = Environment.GetEnvironmentVariable("AUTH0_MANAGEMENT_API_TOKEN");
			_client = new ManagementApiClient(token, new Uri("https://lumen-books.eu.auth0.com/api/v2"));
		}

		public async Task PrintAsync()
		{
			foreach (Client client in await _client.Clients.GetAllAsync(new GetClientsRequest(), new PaginationInfo()))
			{
				Console.WriteLine(client.ClientId + "  " + client.Name);
			}
		}
	}
}
