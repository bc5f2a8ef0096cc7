using System;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop.Clients
{
	/// <summary>Makes clients, which callers dispose of.</summary>
	public class Factory
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		/// <summary>Where the settings are.</summary>
		private readonly IConfiguration _config;

		public Factory(IConfiguration config) => _config = config;

		public ManagementApiClient Create() => new ManagementApiClient(
			"",
			_config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(
					_config["Auth0:Domain"]!,
					_config["Auth0:ClientId"]!,
					_config["Auth0:ClientSecret"]!),
				Handler)));

		public Task<IManagementApiClient> CreateAsync()
		{
			return Task.FromResult<IManagementApiClient>(new ManagementApiClient(
				"",
				_config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						_config["Auth0:Domain"]!,
						_config["Auth0:ClientId"]!,
						_config["Auth0:ClientSecret"]!),
					Handler))));
		}

		public IManagementApiClient CreateNamed(string name)
		{
			var client = new ManagementApiClient(
				"",
				_config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						_config["Auth0:Domain"]!,
						_config["Auth0:ClientId"]!,
						_config["Auth0:ClientSecret"]!),
					Handler)));
			System.Console.WriteLine(name);
			return client;
		}

		// Uses it up.
		public async Task CountAsync()
		{
			using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(
					_config["Auth0:Domain"]!,
					_config["Auth0:ClientId"]!,
					_config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			using var client = new ManagementApiClient("", _config["Auth0:Domain"], connection);
			await Task.Delay(client.Users.GetHashCode() % 2);
		}
	}

	public static class Kept
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler s_handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private static readonly System.TimeSpan s_timeout = System.TimeSpan.FromSeconds(5);

		// Made once.
		private static ManagementApiClient? s_client;

		public static System.TimeSpan Timeout => s_timeout;

		public static IManagementApiClient Get(IConfiguration config) =>
			s_client ??= new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					new HttpClientHandler())));

		public static IManagementApiClient Make(IConfiguration config) => new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				s_handler)));
	}

	public class Taken(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler SharedHandler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		public string Handler => "name";

		public IManagementApiClient Make() => new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				SharedHandler)));
	}

	public class Repaired(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly System.Net.Http.HttpClientHandler s_own = new System.Net.Http.HttpClientHandler();

		public IManagementConnection Connection => new HttpClientManagementConnection(s_own);

		public IManagementApiClient Make() => new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				s_own)));
	}
}
