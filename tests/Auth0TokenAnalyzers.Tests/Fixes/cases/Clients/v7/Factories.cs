using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

namespace Shop.Clients
{
	/// <summary>Makes clients, which callers dispose of.</summary>
	public class Factory
	{
		/// <summary>Where the settings are.</summary>
		private readonly IConfiguration _config;

		public Factory(IConfiguration config) => _config = config;

		public ManagementApiClient Create() => new ManagementApiClient(_config["Auth0:ManagementToken"], _config["Auth0:Domain"]);

		public Task<IManagementApiClient> CreateAsync()
		{
			return Task.FromResult<IManagementApiClient>(new ManagementApiClient(_config["Auth0:ManagementToken"], _config["Auth0:Domain"]));
		}

		public IManagementApiClient CreateNamed(string name)
		{
			var client = new ManagementApiClient(_config["Auth0:ManagementToken"], _config["Auth0:Domain"]);
			System.Console.WriteLine(name);
			return client;
		}

		// Uses it up.
		public async Task CountAsync()
		{
			using var client = new ManagementApiClient(_config["Auth0:ManagementToken"], _config["Auth0:Domain"]);
			await Task.Delay(client.Users.GetHashCode() % 2);
		}
	}

	public static class Kept
	{
		private static readonly System.TimeSpan s_timeout = System.TimeSpan.FromSeconds(5);

		// Made once.
		private static ManagementApiClient? s_client;

		public static System.TimeSpan Timeout => s_timeout;

		public static IManagementApiClient Get(IConfiguration config) =>
			s_client ??= new ManagementApiClient(config["Auth0:ManagementToken"], config["Auth0:Domain"]);

		public static IManagementApiClient Make(IConfiguration config) => new ManagementApiClient(config["Auth0:ManagementToken"], config["Auth0:Domain"]);
	}

	public class Taken(IConfiguration config)
	{
		public string Handler => "name";

		public IManagementApiClient Make() => new ManagementApiClient(config["Auth0:ManagementToken"], config["Auth0:Domain"]);
	}

	public class Repaired(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly System.Net.Http.HttpClientHandler s_own = new System.Net.Http.HttpClientHandler();

		public IManagementConnection Connection => new HttpClientManagementConnection(s_own);

		public IManagementApiClient Make() => new ManagementApiClient(config["Auth0:ManagementToken"], config["Auth0:Domain"]);
	}
}
