using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0.ManagementApi.Models;
using Auth0ManagementTokens;

namespace LumenBooks.Sdk5
{
	/// <summary>A token from the environment, in a client that is kept in a field.</summary>
	public class ClientInField
	{
		private readonly ManagementApiClient _client;

		public ClientInField()
		{
			_client = new ManagementApiClient(
				"",
				new Uri("https://lumen-books.eu.auth0.com/api/v2"),
				new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						"lumen-books.eu.auth0.com",
						Environment.GetEnvironmentVariable("AUTH0_CLIENT_ID"),
						Environment.GetEnvironmentVariable("AUTH0_CLIENT_SECRET")),
					new HttpClientHandler()));
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
