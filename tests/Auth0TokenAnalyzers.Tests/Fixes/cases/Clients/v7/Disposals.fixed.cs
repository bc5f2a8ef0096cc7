using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.Extensions.Configuration;

namespace Shop.Disposals
{
	public class InFinally(IConfiguration config)
	{
		public async Task CountAsync()
		{
			var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			var client = new ManagementApiClient("", config["Auth0:Domain"], connection);
			try
			{
				await Task.Delay(client.Users.GetHashCode() % 2);
			}
			finally
			{
				// Its sockets are few.
				client.Dispose();
				connection.Dispose();
			}
		}

		public async Task<int> CountBothAsync(bool isDry)
		{
			HttpClientManagementConnection connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			IManagementApiClient client = new ManagementApiClient("", config["Auth0:Domain"], connection);
			if (isDry)
			{
				client.Dispose();
				connection.Dispose();
				return 0;
			}
			await Task.Delay(client.Users.GetHashCode() % 2);
			client?.Dispose();
			connection.Dispose();
			return 1;
		}

		public void Use(IManagementConnection connection)
		{
			var clientConnection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler()));
			var client = new ManagementApiClient("", config["Auth0:Domain"], clientConnection);
			using (clientConnection)
			using (client)
			{
				Console.WriteLine(client.Users.ToString() + connection);
			}
		}
	}

	public class InStatement(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		public void Use(bool isDone)
		{
			var client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			if (isDone)
				client.Dispose();
		}

		public void Replace()
		{
			var client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			client.Dispose();
			client = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			client.Dispose();
		}
	}

	public class Pool(IConfiguration config) : IDisposable
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		private readonly ConcurrentDictionary<string, ManagementApiClient> _clients = new();

		public ManagementApiClient For(string tenant) =>
			_clients.GetOrAdd(tenant, static (_, settings) => new ManagementApiClient(
				"",
				settings["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						settings["Auth0:Domain"]!,
						settings["Auth0:ClientId"]!,
						settings["Auth0:ClientSecret"]!),
					Handler))), config);

		public void Dispose()
		{
			foreach (var client in _clients.Values)
				client.Dispose();
		}
	}

	public sealed class Fixture(IConfiguration config)
	{
		// Clients do not dispose of connections that they are given, which therefore share a handler.
		private static readonly SocketsHttpHandler Handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(15) };

		public IManagementApiClient? Management { get; private set; }

		public Task InitializeAsync()
		{
			Management = new ManagementApiClient(
				"",
				config["Auth0:Domain"],
				new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
					Auth0ManagementTokenProvider.GetShared(
						config["Auth0:Domain"]!,
						config["Auth0:ClientId"]!,
						config["Auth0:ClientSecret"]!),
					Handler)));
			return Task.CompletedTask;
		}

		public Task DisposeAsync()
		{
			Management?.Dispose();
			return Task.CompletedTask;
		}
	}

	public sealed class Undisposed : IDisposable
	{
		private readonly System.IO.MemoryStream _stream = new();
		private readonly IManagementApiClient _client;

		// Nobody disposes of it.
		public Undisposed(IConfiguration config) => _client = new ManagementApiClient(
			"",
			config["Auth0:Domain"],
			new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
				Auth0ManagementTokenProvider.GetShared(config["Auth0:Domain"]!, config["Auth0:ClientId"]!, config["Auth0:ClientSecret"]!),
				new HttpClientHandler())));

		public object Users => _client.Users;

		public void Dispose() => _stream.Dispose();
	}
}
